import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Digest, Quotation } from '../model/digest.ts'
import type { StoryQuotation } from '../model/edition.ts'
import type { Span } from '../model/position.ts'
import type { Event } from './join-events.ts'
import { toCitation } from './to-citation.ts'
import { joinPieces, listPieces } from './printed-words.ts'
import { toAttribution } from './to-attribution.ts'

/** A quotation that a story prints, before it has a name on the page. */
export interface ChosenQuotation {
  readonly found: Quotation
  readonly printed: Omit<StoryQuotation, 'id'>
}

export interface ChooseOptions {
  readonly countMax: number
  /** Sentences that are printed anyway. */
  readonly summary: readonly string[]
}

// A brief has no room for a speech.
const WORDS_MAX = 70
const WORDS_MIN = 4

/**
 * The quotations that a story prints: the key quotations of its articles, best first, each speaker once before anybody
 * twice, none without marks in its article, none of more than 70 words. Of one that the summary holds in part, the rest is
 * printed where it reads alone.
 *
 * One without a known speaker is printed only where there is no other, and alone.
 */
export function chooseQuotations(
  event: Event,
  { countMax, summary }: ChooseOptions,
): readonly ChosenQuotation[] {
  const told = foldText(summary.join(' '))
  const said = new Set<string>()
  const candidates = event
    .flatMap(listCandidates)
    .map((candidate) => withoutTold(candidate, told))
    .filter(
      ({ found, words }) => found.kind !== 'indirect' && words !== '' && words.split(' ').length <= WORDS_MAX,
    )
    .sort(
      (a, b) =>
        Number(isAttributed(b.found)) - Number(isAttributed(a.found)) || b.found.score - a.found.score,
    )
    .filter(({ words }) => !said.has(words) && said.add(words) !== undefined)
  return takeTurns(candidates, countMax).map((candidate) => ({
    found: candidate.found,
    printed: toPrinted(candidate),
  }))
}

interface Candidate {
  readonly digest: Digest
  readonly found: Quotation
  readonly pieces: readonly Piece[]
  readonly words: string
}

interface Piece extends Span {
  readonly folded: string
}

const listCandidates = rememberEach((digest: Digest): readonly Candidate[] =>
  digest.keyQuotations.map((found) => {
    const pieces = listPieces(found).map((piece) => ({ ...piece, folded: foldText(piece.text) }))
    return { digest, found, pieces, words: toWords(pieces) }
  }),
)

/** A quotation without the pieces at its ends that the summary holds; all of it gone when what is left is no sentence. */
function withoutTold(candidate: Candidate, told: string): Candidate {
  const isTold = candidate.pieces.map(({ folded }) => told.includes(folded))
  if (!isTold.includes(true)) return candidate
  const first = isTold.indexOf(false)
  const last = isTold.lastIndexOf(false)
  const pieces = first < 0 ? [] : candidate.pieces.slice(first, last + 1)
  // What follows "he said" in the middle of a sentence does not stand alone.
  const isAlone = first === 0 || /^["“‘'«]?[\p{Lu}\p{N}]/u.test(pieces[0]?.text ?? '')
  const isWhole = isAlone && !isTold.slice(first, last + 1).includes(true) && countWords(pieces) >= WORDS_MIN
  return isWhole ? { ...candidate, pieces, words: toWords(pieces) } : { ...candidate, pieces: [], words: '' }
}

function countWords(pieces: readonly Span[]): number {
  return pieces.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}

function toWords(pieces: readonly Piece[]): string {
  return pieces.map(({ folded }) => folded).join(' ')
}

/** The first of each speaker, then the rest, at most `countMax`. */
function takeTurns(all: readonly Candidate[], countMax: number): readonly Candidate[] {
  const attributed = all.filter(({ found }) => isAttributed(found))
  const candidates = attributed.length > 0 ? attributed : all.slice(0, 1)
  const heard = new Set<string>()
  const isFirst = candidates.map(({ found }) => {
    const name = found.speaker.kind === 'unknown' ? '' : foldText(found.speaker.name)
    return !heard.has(name) && heard.add(name) !== undefined
  })
  const firsts = candidates.filter((_, i) => isFirst[i])
  const rest = candidates.filter((_, i) => !isFirst[i])
  return [...firsts, ...rest].slice(0, countMax)
}

function isAttributed({ speaker }: Quotation): boolean {
  return speaker.kind !== 'unknown'
}

function toPrinted({ digest, found, pieces }: Candidate): Omit<StoryQuotation, 'id'> {
  const attribution = toAttribution(found.speaker)
  return {
    text: joinPieces(pieces),
    ...(attribution && { attribution }),
    from: toCitation(digest.article, pieces),
  }
}
