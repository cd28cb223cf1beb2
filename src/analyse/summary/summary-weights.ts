import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */
export const SUMMARY_WEIGHTS: Weights = {
  first: -5.86,
  early: 5.6,
  depth: -3.11,
  centrality: 14.24,
  likeHeadline: 7.12,
  frequency: 5.39,
  length: -1.07,
  quoted: 2.51,
  question: -1.43,
  number: 0.84,
  personal: -0.93,
  redundancy: -3.9,
  wordsOver: -1.06,
}
