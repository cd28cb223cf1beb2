import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */
export const SUMMARY_WEIGHTS: Weights = {
  first: -6.04,
  early: 6.19,
  depth: -2.74,
  centrality: 13.49,
  likeHeadline: 6.74,
  frequency: 5.99,
  length: -0.9,
  quoted: -0.87,
  question: -1.48,
  number: 0.78,
  personal: -0.86,
  redundancy: -3.14,
  wordsOver: -0.96,
}
