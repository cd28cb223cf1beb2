import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */
export const SUMMARY_WEIGHTS: Weights = {
  first: -6.02,
  early: 6.07,
  depth: -2.79,
  centrality: 13.53,
  likeHeadline: 6.76,
  frequency: 5.94,
  length: -0.88,
  quoted: -0.9,
  question: -1.46,
  number: 0.79,
  personal: -0.88,
  redundancy: -3.2,
  wordsOver: -1.01,
}
