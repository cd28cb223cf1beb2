import { toPosition } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { Finding } from '../model/finding.ts'
import { toSpan } from '../model/position.ts'
import type { PublishedArticle, PublishedEdition, PublishedStory } from '../model/register.ts'
import { openWordings } from './check-context.ts'

export interface Correction extends Finding {
  /** The edition that printed it. */
  readonly editionId: string
}

/**
 * The editions that printed from an article which was changed since: a warning where what they quote still stands there,
 * an error where it does not.
 */
export function findCorrections(
  editions: readonly PublishedEdition[],
  digests: readonly Digest[],
): readonly Correction[] {
  const byPath = new Map(digests.map((digest) => [digest.article.path, digest]))
  const hashes = new Set(digests.map(({ article }) => article.sha256))
  return editions.flatMap((edition) =>
    edition.stories.flatMap((story) =>
      story.articles.flatMap((article): readonly Correction[] => {
        const digest = byPath.get(article.path)
        // What only moved is as it was.
        if (hashes.has(article.sha256)) return []
        return digest === undefined
          ? [toGone(article, { edition, story })]
          : toChanged(article, { edition, story, digest })
      }),
    ),
  )
}

interface Printing {
  readonly edition: PublishedEdition
  readonly story: PublishedStory
}

function toGone({ path }: PublishedArticle, { edition, story }: Printing): Correction {
  return {
    editionId: edition.id,
    severity: 'info',
    code: 'article-gone',
    message: `${edition.id} printed "${story.headline}" from ${path}, which is not there any more`,
  }
}

function toChanged(
  { path }: PublishedArticle,
  { edition, story, digest }: Printing & { readonly digest: Digest },
): readonly Correction[] {
  const find = openWordings(digest)
  const quoted = story.quotations.filter((quotation) => quotation.path === path)
  const lost = quoted.filter(({ text }) => find(text).kind !== 'verbatim')
  const told = `${edition.id} printed "${story.headline}" from ${path}, which was changed since`
  if (lost.length === 0)
    return [
      {
        editionId: edition.id,
        severity: 'warning',
        code: 'correction-due',
        message: `${told}${quoted.length === 0 ? '' : '; what it quotes still stands there'}`,
        source: { path, line: 1 },
        help: 'Compare the two; where the edition is wrong now, print a correction',
      },
    ]
  return lost.map(({ text, name }): Correction => {
    const found = find(text)
    const [piece] = found.kind === 'absent' ? [] : found.pieces
    const nearest =
      found.kind === 'absent'
        ? undefined
        : found.pieces
            .map(({ start, end }) => digest.article.text.slice(start, end).replace(/\s+/g, ' '))
            .join(' […] ')
    const line =
      piece === undefined
        ? 1
        : toPosition(digest.article, toSpan(digest.article.text, piece.start, piece.end)).start.line
    return {
      editionId: edition.id,
      severity: 'error',
      code: 'quotation-withdrawn',
      message: `${told}: it does not say “${text}”${name === undefined ? '' : ` (${name})`} any more`,
      source: { path, line },
      ...(nearest !== undefined && { nearest, help: `Now it says: ${nearest}` }),
      ...(nearest === undefined && { help: 'Print a correction' }),
    }
  })
}
