import { createWordingFinder, type WordingFound } from '../../kit/find-wording.ts'
import { toWordingTokens } from '../../kit/wording-tokens.ts'
import type { Digest, Quotation } from '../../model/digest.ts'
import type { Citation } from '../../model/edition.ts'
import type { FileAttribution } from '../../model/edition-file.ts'
import { toSpan, type Span } from '../../model/position.ts'
import { joinPieces, listPieces } from '../printed-words.ts'
import { toAttribution } from '../to-attribution.ts'
import { toCitation } from '../to-citation.ts'

export interface FoundQuotation {
  readonly from: Citation
  /** What the analysis found at that place. */
  readonly found?: Quotation
}

/** Finds where words of an edition stand in some articles, the first of them first. */
export interface SourceFinder {
  /** Whether it is a whole sentence of one of them. */
  isSentence(text: string): boolean
  findWords(text: string): Citation | undefined
  /** Who is said to have said it decides between places where the same words stand. */
  findQuotation(text: string, written: FileAttribution | undefined): FoundQuotation | undefined
}

/** A finder that takes each article apart once, when it is first asked about. */
export function createSourceFinder(digests: readonly Digest[]): SourceFinder {
  const shelves = digests.map(openShelf)
  return {
    isSentence: (text) => {
      const key = toKey(text)
      return shelves.some(({ sentences }) => sentences().has(key))
    },
    findWords(text) {
      const key = toKey(text)
      for (const { digest, sentences } of shelves) {
        const span = sentences().get(key)
        if (span !== undefined) return toCitation(digest.article, [span])
      }
      return findVerbatim(shelves, text)
    },
    findQuotation(text, written) {
      const key = toKey(text)
      const same = shelves.flatMap(({ digest, quotations }) =>
        (quotations().get(key) ?? []).map((found) => ({ digest, found })),
      )
      const best = same.toSorted(
        (a, b) =>
          rateSpeaker(b.found, written) - rateSpeaker(a.found, written) || b.found.score - a.found.score,
      )[0]
      if (best !== undefined)
        return { from: toCitation(best.digest.article, listPieces(best.found)), found: best.found }
      const from = findVerbatim(shelves, text)
      const digest = shelves.find((shelf) => shelf.digest.article.path === from?.path)?.digest
      if (from === undefined || digest === undefined) return undefined
      const found = findOverlapping(digest, from)
      return { from, ...(found && { found }) }
    },
  }
}

interface Shelf {
  readonly digest: Digest
  readonly sentences: () => ReadonlyMap<string, Span>
  readonly quotations: () => ReadonlyMap<string, readonly Quotation[]>
  readonly find: (wording: string) => WordingFound
}

function openShelf(digest: Digest): Shelf {
  return {
    digest,
    sentences: once(() => {
      // What the summary chose goes before the same words elsewhere.
      const { oneLine, summary, sentences } = digest
      const spans = [...summary, ...(oneLine === undefined ? [] : [oneLine]), ...sentences]
      return new Map(spans.map((span) => [toKey(span.text), span] as const).toReversed())
    }),
    quotations: once(() => {
      const byWords = new Map<string, Quotation[]>()
      // Those worth printing go before the same words elsewhere.
      for (const found of new Set([...digest.keyQuotations, ...digest.quotations])) {
        const key = toKey(joinPieces(listPieces(found)))
        byWords.set(key, [...(byWords.get(key) ?? []), found])
      }
      return byWords
    }),
    find: (wording) => (finders.get(digest) ?? remember(digest))(wording),
  }
}

const finders = new WeakMap<Digest, (wording: string) => WordingFound>()

function remember(digest: Digest): (wording: string) => WordingFound {
  const find = createWordingFinder(digest.article.text)
  finders.set(digest, find)
  return find
}

function findVerbatim(shelves: readonly Shelf[], text: string): Citation | undefined {
  for (const { digest, find } of shelves) {
    const found = find(text)
    if (found.kind !== 'verbatim') continue
    const spans = found.pieces.map(({ start, end }) => toSpan(digest.article.text, start, end))
    return toCitation(digest.article, spans)
  }
  return undefined
}

function findOverlapping({ quotations }: Digest, { pieces }: Citation): Quotation | undefined {
  return quotations.find(({ content }) =>
    content.some((span) => pieces.some((piece) => piece.start < span.end && span.start < piece.end)),
  )
}

/** How well an attribution fits what was found: to the letter, by name, or not. */
function rateSpeaker({ speaker }: Quotation, written: FileAttribution | undefined): number {
  const said = toAttribution(speaker)
  if (said === undefined || written === undefined)
    return said === undefined && written === undefined ? 3 : said === undefined ? 0 : 1
  const whole = written.role === undefined ? written.name : `${written.name}, ${written.role}`
  const isWhole = whole === (said.role === undefined ? said.name : `${said.name}, ${said.role}`)
  if (isWhole) return written.isInferred === (said.because !== undefined) ? 4 : 3
  return written.name === said.name ? 2 : 1
}

/** Alike for words that are the same word for word and mark for mark. */
function toKey(text: string): string {
  return toWordingTokens(text)
    .map(({ key }) => key)
    .join(' ')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
