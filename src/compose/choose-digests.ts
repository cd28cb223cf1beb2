import { foldText } from '../kit/fold-text.ts'
import type { Digest } from '../model/digest.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import { compareFullness } from './compare-fullness.ts'
import { findNearCopies } from './find-near-copies.ts'

/**
 * The digests an edition is made of: those with text, and of articles with one address or nearly one text the fullest.
 *
 * The rest is named in notices. Two publishers that print the same report are two sources of one story, and stay.
 */
export function chooseDigests(digests: readonly Digest[]): Noticed<readonly Digest[]> {
  const originals = findOriginals(digests.filter(hasWords))
  const notices = digests.flatMap((digest): Notice[] => {
    const { path } = digest.article
    if (!hasWords(digest))
      return [
        {
          code: 'article-left-out',
          message: 'It has no text, so the edition goes without it',
          path,
          help: 'Write its text, or take the file out of the folder',
        },
      ]
    const original = originals.get(digest)
    if (original === undefined) return []
    const message = `It is the same article as "${original.article.path}" and is left out`
    return [{ code: 'article-repeated', message, path, help: 'Keep one of the two files' }]
  })
  return { value: digests.filter((digest) => hasWords(digest) && !originals.has(digest)), notices }
}

function hasWords({ article }: Digest): boolean {
  return /[\p{L}\p{N}]/u.test(article.text)
}

/** For each digest that repeats another, the fuller one that it repeats. */
function findOriginals(digests: readonly Digest[]): ReadonlyMap<Digest, Digest> {
  const byFullness = digests.toSorted(compareFullness)
  const copies = findNearCopies(byFullness.map(({ article }) => article))
  const byUrl = new Map<string, Digest>()
  const originals = new Map<Digest, Digest>()
  for (const [i, digest] of byFullness.entries()) {
    const url = digest.article.canonicalUrl
    const sameUrl = url === undefined ? undefined : byUrl.get(url)
    const copied = copies[i] === undefined ? undefined : byFullness[copies[i]]
    const original = sameUrl ?? (copied && isOnePublisher(copied, digest) ? copied : undefined)
    if (original) originals.set(digest, originals.get(original) ?? original)
    else if (url !== undefined) byUrl.set(url, digest)
  }
  return originals
}

function isOnePublisher({ article: a }: Digest, { article: b }: Digest): boolean {
  if (a.publisher === undefined || b.publisher === undefined) return true
  return foldText(a.publisher) === foldText(b.publisher)
}
