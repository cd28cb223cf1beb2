import type { Candidate, Features } from './describe-sentences.ts'
import { dot } from './to-direction.ts'

/** What is weighed of several sentences together, beside the sum of what is weighed of each. */
export interface SetFeatures extends Features {
  /** Sum of the cosines of all pairs. */
  readonly redundancy: number
  /** Words over 60, by 30. */
  readonly wordsOver: number
}

export type Weights = Readonly<Record<keyof SetFeatures, number>>

/** What one sentence is worth by itself. */
export function scoreSentence({ features }: Candidate, weights: Weights): number {
  let score = 0
  for (const name of Object.keys(features) as (keyof Features)[]) score += weights[name] * features[name]
  return score
}

/** What two chosen sentences add or cost by standing together. */
export function scorePair(a: Candidate, b: Candidate, weights: Weights): number {
  return weights.redundancy * dot(a.direction, b.direction)
}

/** What the length of the whole is worth. */
export function scoreLength(wordCount: number, weights: Weights): number {
  return weights.wordsOver * toWordsOver(wordCount)
}

export function toWordsOver(wordCount: number): number {
  return Math.max(0, wordCount - WORDS_ENOUGH) / WORDS_UNIT
}

const WORDS_ENOUGH = 60
const WORDS_UNIT = 30
