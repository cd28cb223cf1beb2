import { matchWording, type TokenRange } from './match-wording.ts'
import { findNearestRange } from './nearest-wording.ts'
import { toWordingPattern, type WordingLink, type WordingPattern } from './wording-pattern.ts'
import { toWordingTokens, type WordingToken } from './wording-tokens.ts'

/** A piece of the text that was searched: offsets in UTF-16 units. */
export interface WordingPlace {
  readonly start: number
  readonly end: number
}

/** Words of an editor's in square brackets, and the place of those that they stand for. */
export interface SuppliedWords extends WordingPlace {
  readonly words: string
}

/**
 * Where a wording stands in a text, or what comes nearest.
 *
 * `verbatim`: word for word, one piece for each that `[…]` joins. `reordered`: every piece stands there, but not in this
 * order; they come in the text's. `nearest`: something much like it stands there. `absent`: nothing does.
 */
export type WordingFound =
  | {
      readonly kind: 'verbatim'
      readonly pieces: readonly WordingPlace[]
      readonly supplied: readonly SuppliedWords[]
    }
  | { readonly kind: 'reordered'; readonly pieces: readonly WordingPlace[] }
  | { readonly kind: 'nearest'; readonly pieces: readonly WordingPlace[]; readonly similarity: number }
  | { readonly kind: 'absent' }

const SIMILARITY_MIN = 0.5

/**
 * Finds where a wording stands in a text, word for word and mark for mark.
 *
 * Alike are: compatibility forms of Unicode, all white space, curly, straight and angle quotation marks, all dashes. `[…]`,
 * `[...]` and an ellipsis join pieces in their order; `[the minister]` may stand for a few words or be added; `[N]obody`
 * may stand for "nobody"; `[sic]` stands for nothing. Upper and lower case are not alike. Brackets that deny (`[not]`) must
 * stand in the text themselves. Takes time with the length of the text.
 *
 * @example
 * findWording('“We won,” he said, “and they lost.”', '“We won […] they lost”')
 * // { kind: 'verbatim', pieces: [{ start: 1, end: 7 }, { start: 24, end: 33 }], supplied: [] }
 */
export function findWording(text: string, wording: string): WordingFound {
  return createWordingFinder(text)(wording)
}

/** A `findWording` for a text that is searched more than once. */
export function createWordingFinder(text: string): (wording: string) => WordingFound {
  const tokens = toWordingTokens(text)
  return (wording) => findIn(tokens, toWordingPattern(stripMarks(wording)))
}

/** Without the marks around the whole, which a printed quotation may have and its piece of the text has not. */
function stripMarks(wording: string): string {
  const text = wording.trim()
  const isMarked = /^[“„«"‘'‹].*[”“»"’'›]$/su.test(text) && !/[“”„«»"‘‹›]/u.test(text.slice(1, -1))
  const inner = text.slice(1, -1).trim()
  return isMarked && inner !== '' ? inner : text
}

function findIn(tokens: readonly WordingToken[], pattern: WordingPattern): WordingFound {
  const ranges = matchWording(tokens, pattern)
  if (ranges === undefined) return findNear(tokens, pattern)
  const pieces: TokenRange[] = []
  const supplied: SuppliedWords[] = []
  for (const [index, range] of ranges.entries()) {
    const link = pattern.links[index - 1]
    const between = { start: ranges[index - 1]?.end ?? 0, end: range.start }
    // An ellipsis that the text itself has there leaves nothing out.
    const isEllipsis = between.end - between.start === 1 && tokens[between.start]!.key === '…'
    if (link === undefined || (isJoint(link) && !isEllipsis)) pieces.push(range)
    else pieces.push({ start: pieces.pop()!.start, end: range.end })
    if (link !== undefined && !isJoint(link))
      supplied.push({ words: link.words, ...toPlace(tokens, between) })
  }
  return { kind: 'verbatim', pieces: pieces.map((range) => toPlace(tokens, range)), supplied }
}

function isJoint(link: WordingLink): link is Extract<WordingLink, { kind: 'omission' | 'pause' }> {
  return link.kind === 'omission' || link.kind === 'pause'
}

/** Each piece by itself, exactly or nearly, in the order of the text. */
function findNear(tokens: readonly WordingToken[], pattern: WordingPattern): WordingFound {
  const wholes = splitAtJoints(pattern)
  const exact = wholes.map((piece) => {
    const ranges = matchWording(tokens, piece)
    return ranges && { start: ranges[0]!.start, end: ranges.at(-1)!.end, similarity: 1 }
  })
  const near = wholes.map((piece, index) => exact[index] ?? findNearestRange(tokens, toKeys(piece)))
  const found = near.filter((range) => range !== undefined)
  const sizes = wholes.map((piece) => toKeys(piece).length)
  const size = sizes.reduce((sum, length) => sum + length, 0)
  const similarity =
    near.reduce((sum, range, index) => sum + (range?.similarity ?? 0) * sizes[index]!, 0) / size
  if (found.length === 0 || !(similarity >= SIMILARITY_MIN)) return { kind: 'absent' }
  const pieces = joinOverlaps(found).map((range) => toPlace(tokens, range))
  return exact.every((range) => range !== undefined)
    ? { kind: 'reordered', pieces }
    : { kind: 'nearest', pieces, similarity }
}

function splitAtJoints(pattern: WordingPattern): readonly WordingPattern[] {
  const { stretches, links } = pattern
  const cuts = links.flatMap((link, index) => (isJoint(link) ? [index] : []))
  const bounds = [...cuts, links.length]
  return bounds
    .map((end, index): WordingPattern => {
      const start = index === 0 ? 0 : bounds[index - 1]! + 1
      return { stretches: stretches.slice(start, end + 1), links: links.slice(start, end) }
    })
    .filter((piece) => piece.stretches.some((keys) => keys.length > 0))
}

/** What is looked for nearby: the words as they are written, but for those that stand for others. */
function toKeys({ stretches, links }: WordingPattern): readonly string[] {
  return stretches.flatMap((keys, index) => {
    const link = links[index]
    return link?.kind === 'altered' ? [...keys, link.words.replace(/[[\]]/g, '')] : keys
  })
}

function joinOverlaps(ranges: readonly TokenRange[]): readonly TokenRange[] {
  const joined: TokenRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last === undefined || range.start >= last.end) joined.push(range)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return joined
}

function toPlace(tokens: readonly WordingToken[], { start, end }: TokenRange): WordingPlace {
  if (end > start) return { start: tokens[start]!.start, end: tokens[end - 1]!.end }
  const at = tokens[start - 1]?.end ?? 0
  return { start: at, end: at }
}
