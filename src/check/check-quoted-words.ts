import type { Digest } from '../model/digest.ts'
import type { Finding } from '../model/finding.ts'
import { at, openWordings, type CheckContext } from './check-context.ts'

// Marks in pairs; a single one is as often an apostrophe.
const QUOTED = /“([^“”„]+)”|„([^“”„]+)[“”]|«([^«»]+)»|»([^«»]+)«|(?<![\p{L}\p{N}])"([^"]+)"/gu
// One word in quotation marks is as often meant otherwise, or a title.
const WORDS_MIN = 2

export interface QuotedWordsOptions {
  /** Of the story's articles. */
  readonly digests: readonly Digest[]
  readonly line: number | undefined
  readonly context: CheckContext
}

/** Words that an editor put between quotation marks within a sentence, and that stand in none of the story's articles. */
export function checkQuotedWords(
  text: string,
  { digests, line, context }: QuotedWordsOptions,
): readonly Finding[] {
  if (digests.length === 0) return []
  return [...text.matchAll(QUOTED)].flatMap((match): Finding[] => {
    const words = (match.slice(1).find((group) => group !== undefined) ?? '').trim()
    if (words.split(/\s+/).length < WORDS_MIN || digests.some((digest) => isSaid(words, digest))) return []
    const nearest = digests.flatMap((digest) => findNearest(words, digest) ?? [])[0]
    return [
      {
        severity: 'warning',
        code: 'quoted-words-unsourced',
        message: `“${words}” stands in quotation marks, and not in ${digests.length === 1 ? 'its article' : 'any of its articles'}`,
        ...at(context, line),
        ...(nearest !== undefined && { nearest }),
        help:
          nearest === undefined
            ? 'Quote what was said, or take the quotation marks out'
            : `There it says: ${nearest}`,
      },
    ]
  })
}

/** A comma or point before the closing mark may be the sentence's own, and so may a capital, or none, at the beginning. */
function isSaid(words: string, digest: Digest): boolean {
  const bare = words.replace(/[.,;:]$/, '')
  const first = bare[0]!
  const turned = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()
  return [words, bare, turned + bare.slice(1)].some(
    (wording) => openWordings(digest)(wording).kind === 'verbatim',
  )
}

function findNearest(words: string, digest: Digest): string | undefined {
  const found = openWordings(digest)(words)
  if (found.kind !== 'nearest') return undefined
  return found.pieces
    .map(({ start, end }) => digest.article.text.slice(start, end).replace(/\s+/g, ' '))
    .join(' […] ')
}
