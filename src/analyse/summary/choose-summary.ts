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
/** Sets kept at each step: enough to find the best three of any article that was tried. */
const BEAM_WIDTH = 60
const POOL_SIZE = 24

interface Draft {
  readonly set: readonly Candidate[]
  readonly wordCount: number
  /** Without what its length is worth. */
  readonly score: number
}

/** The best set: sets grow by one sentence at a time, and at each size only the most promising are kept. */
function growSets(candidates: readonly Candidate[], count: number, wordsMax: number): readonly Candidate[] {
  const scores = new Map(candidates.map((c) => [c, scoreSentence(c, SUMMARY_WEIGHTS)]))
  const pool = choosePool(candidates, scores)
  let drafts: readonly Draft[] = [{ set: [], wordCount: 0, score: 0 }]
  for (let size = 0; size < count; size++) {
    const grown = new Map<string, Draft>()
    for (const { set, wordCount, score } of drafts)
      for (const next of pool) {
        if (set.includes(next) || !isExplained(next, set)) continue
        if (set.length > 0 && wordCount + next.wordCount > wordsMax) continue
        const pairs = set.reduce((sum, chosen) => sum + scorePair(chosen, next, SUMMARY_WEIGHTS), 0)
        const bigger = [...set, next].toSorted((a, b) => a.place - b.place)
        grown.set(bigger.map(({ place }) => place).join(), {
          set: bigger,
          wordCount: wordCount + next.wordCount,
          score: score + scores.get(next)! + pairs,
        })
      }
    if (grown.size === 0) break
    drafts = [...grown.values()].toSorted((a, b) => total(b) - total(a)).slice(0, BEAM_WIDTH)
  }
  return drafts[0]!.set
}

function total({ score, wordCount }: Draft): number {
  return score + scoreLength(wordCount, SUMMARY_WEIGHTS)
}

/** A sentence that leans may follow the one it leans on; the article's first leans on nothing. */
function isExplained(candidate: Candidate, set: readonly Candidate[]): boolean {
  return !candidate.leans || candidate.place === 0 || set.some(({ place }) => place === candidate.place - 1)
}

/** The most promising, and what they lean on; poor ones only when there is nothing better. */
function choosePool(
  candidates: readonly Candidate[],
  scores: ReadonlyMap<Candidate, number>,
): readonly Candidate[] {
  const good = candidates.filter(({ poor }) => !poor)
  const usable = good.length >= GOOD_MIN ? good : candidates
  const best = usable.toSorted((a, b) => scores.get(b)! - scores.get(a)! || a.place - b.place)
  return best.slice(0, POOL_SIZE)
}

const GOOD_MIN = 3
