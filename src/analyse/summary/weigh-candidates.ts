import type { Candidate } from './describe-sentences.ts'
import { describePair, PAIR_FEATURES, type PairFeature } from './pair-features.ts'
import { tallyWords, type Tallies } from './tally-words.ts'
import { describeWord, WORD_FEATURES, type WordFeature, type WordSetting } from './word-features.ts'

/** Weights of a logistic regression: how likely a word, or a pair of words, stands in what a person writes as summary. */
export interface SummaryWeights {
  readonly word: Readonly<Record<WordFeature, number>>
  readonly pair: Readonly<Record<PairFeature, number>>
}

/** A candidate with its words. */
export interface WeighedCandidate extends Candidate {
  readonly wordCount: number
  /** Its words and its pairs of neighbouring words, each once: indices into the worths. */
  readonly units: Int32Array
}

export interface WeighedCandidates {
  readonly weighed: readonly WeighedCandidate[]
  /** What each word, then each pair of words, is worth to a summary that holds it. */
  readonly worths: Float64Array
}

/**
 * What each word and each pair of words is worth: the chance that a person's summary holds it.
 *
 * A summary is scored by ROUGE-1, ROUGE-2 and ROUGE-L (Lin 2004) against a person's: by its words, by its pairs, and by
 * its words in order, of which pairs are the better evidence. So a pair counts as much as a word.
 */
export function weighCandidates(
  candidates: readonly Candidate[],
  headline: ReadonlySet<string>,
  weights: SummaryWeights,
): WeighedCandidates {
  const tallies = tallyCandidates(candidates)
  const { words, pairs, wordsOf, pairsOf, wordCounts } = tallies
  const setting = toSetting(tallies, headline)
  const wordWeights = WORD_FEATURES.map((name) => weights.word[name])
  const pairWeights = PAIR_FEATURES.map((name) => weights.pair[name])
  const worths = new Float64Array(words.length + pairs.length)
  words.forEach((word, i) => (worths[i] = toChance(describeWord(word, setting), wordWeights)))
  pairs.forEach(
    (pair, i) =>
      (worths[words.length + i] = toChance(describePair(pair, setting.sentenceCount), pairWeights)),
  )
  const weighed = candidates.map((candidate, place) => ({
    ...candidate,
    wordCount: wordCounts[place]!,
    units: toUnits(wordsOf[place]!, pairsOf[place]!, words.length),
  }))
  return { weighed, worths }
}

function toUnits(words: readonly number[], pairs: readonly number[], offset: number): Int32Array {
  const units = new Int32Array(words.length + pairs.length)
  units.set(words)
  for (let i = 0; i < pairs.length; i++) units[words.length + i] = offset + pairs[i]!
  return units
}

/** The words of the candidates, of very long ones their beginning. */
export function tallyCandidates(candidates: readonly Candidate[]): Tallies {
  return tallyWords(candidates.map(({ sentence }) => sentence.text.slice(0, SENTENCE_LENGTH_MAX)))
}

const SENTENCE_LENGTH_MAX = 2000

/** What of an article its words are described by. */
export function toSetting({ words, wordsOf }: Tallies, headline: ReadonlySet<string>): WordSetting {
  let spreadMax = 1
  for (let i = 0; i < words.length; i++) {
    const { isContent, sentences } = words[i]!
    if (isContent && sentences > spreadMax) spreadMax = sentences
  }
  return { sentenceCount: Math.max(1, wordsOf.length), spreadMax, headline }
}

function toChance(values: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * weights[i]!
  return 1 / (1 + Math.exp(-sum))
}
