import type { Quotation, Sentence } from '../../model/digest.ts'
import { type Candidate, type Describable, describeSentences } from './describe-sentences.ts'
import { scoreLength, scorePair, scoreSentence } from './score-set.ts'
import { SUMMARY_WEIGHTS } from './summary-weights.ts'

export interface SummaryLength {
  /** 3 unless told. */
  readonly sentences?: number
  /** At most so many words; one sentence is chosen even when it has more. */
  readonly words?: number
}

/**
 * The sentences that carry the story, verbatim and in the article's order.
 *
 * They are chosen together, so that they do not repeat each other, and none leans on a sentence that was left out. An
 * article with no more sentences than asked for is its own summary; boilerplate is in none.
 */
export function chooseSummary(
  article: Describable,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[] = [],
  { sentences: countAsked = 3, words = Infinity }: SummaryLength = {},
): readonly Sentence[] {
  const count = Math.min(Math.max(0, Math.floor(countAsked)), SENTENCES_MAX)
  const candidates = describeSentences(article, sentences, quotations)
  const sets = growSets(candidates, count, words)
  return sets.map(({ sentence }) => sentence)
}

const SENTENCES_MAX = 50
/** Sets of three out of the pool are all tried; of larger ones only the most promising grow on. */
const POOL_SIZE = 24
const BEAM_WIDTH = 300
const GOOD_MIN = 3

interface Draft {
  /** Indices into the pool, growing. */
  readonly set: readonly number[]
  readonly wordCount: number
  /** Without what its length is worth. */
  readonly score: number
}

/** The best set: sets grow by one later sentence at a time. */
function growSets(candidates: readonly Candidate[], count: number, wordsMax: number): readonly Candidate[] {
  const pool = choosePool(candidates, count)
  const scores = pool.map((candidate) => scoreSentence(candidate, SUMMARY_WEIGHTS))
  const pairs = pool.map((a) => pool.map((b) => (a.place < b.place ? scorePair(a, b, SUMMARY_WEIGHTS) : 0)))
  let winner: Draft | undefined
  let drafts: readonly Draft[] = [{ set: [], wordCount: 0, score: 0 }]
  for (let size = 1; size <= count && drafts.length > 0; size++) {
    const grown: Draft[] = []
    let best: Draft | undefined
    for (const { set, wordCount, score } of drafts)
      for (let next = (set.at(-1) ?? -1) + 1; next < pool.length; next++) {
        const words = wordCount + pool[next]!.wordCount
        if ((set.length > 0 && words > wordsMax) || !isExplained(pool, set.at(-1), next)) continue
        let worth = score + scores[next]!
        for (const chosen of set) worth += pairs[chosen]![next]!
        const isBest = best === undefined || toTotal(worth, words) > toTotal(best.score, best.wordCount)
        if (!isBest && size === count) continue
        const draft = { set: [...set, next], wordCount: words, score: worth }
        if (isBest) best = draft
        grown.push(draft)
      }
    winner = best ?? winner
    drafts = size <= 2 ? grown : choosePromising(grown)
  }
  return winner?.set.map((index) => pool[index]!) ?? []
}

function choosePromising(drafts: readonly Draft[]): readonly Draft[] {
  return drafts
    .toSorted((a, b) => toTotal(b.score, b.wordCount) - toTotal(a.score, a.wordCount))
    .slice(0, BEAM_WIDTH)
}

function toTotal(score: number, wordCount: number): number {
  return score + scoreLength(wordCount, SUMMARY_WEIGHTS)
}

/** A sentence that leans may follow the one it leans on; the article's first leans on nothing. */
function isExplained(pool: readonly Candidate[], previous: number | undefined, next: number): boolean {
  const { leans, place } = pool[next]!
  return !leans || place === 0 || (previous !== undefined && pool[previous]!.place === place - 1)
}

/** The most promising in the article's order; poor ones only when there are not enough others. */
function choosePool(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const good = candidates.filter(({ poor }) => !poor)
  const usable = good.length >= Math.max(GOOD_MIN, count) ? good : candidates
  if (usable.length <= POOL_SIZE) return usable
  return usable
    .map((candidate) => ({ candidate, score: scoreSentence(candidate, SUMMARY_WEIGHTS) }))
    .toSorted((a, b) => b.score - a.score || a.candidate.place - b.candidate.place)
    .slice(0, Math.max(POOL_SIZE, 2 * count))
    .map(({ candidate }) => candidate)
    .toSorted((a, b) => a.place - b.place)
}
