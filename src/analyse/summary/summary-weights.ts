import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. */
export const SUMMARY_WEIGHTS: Weights = {
  first: 2,
  second: 0.6,
  third: 0.3,
  early: 1,
  depth: -1,
  centrality: 1.5,
  likeOpening: 0,
  likeHeadline: 1,
  frequency: 0,
  novelty: 0,
  length: 0.3,
  short: -1,
  long: -0.5,
  quoted: -1,
  question: -0.5,
  caption: -1,
  number: 0,
  personal: -0.3,
  leaning: -0.2,
  redundancy: -1,
  wordsOver: 0,
  adjacent: 0,
}
