import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */
export const SUMMARY_WEIGHTS: Weights = {
  first: -6.06,
  early: 6.22,
  depth: -2.75,
  centrality: 13.77,
  likeHeadline: 6.88,
  frequency: 5.92,
  length: -0.93,
  quoted: -1.03,
  question: -1.47,
  number: 0.79,
  personal: -0.73,
  redundancy: -3.13,
  wordsOver: -0.97,
}
