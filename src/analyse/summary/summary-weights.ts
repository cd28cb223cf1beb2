import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */
export const SUMMARY_WEIGHTS: Weights = {
  first: -5.99,
  early: 5.75,
  depth: -3.11,
  centrality: 13.51,
  likeHeadline: 6.75,
  frequency: 6.15,
  length: -0.72,
  quoted: -1.03,
  question: -1.33,
  number: 0.84,
  personal: -0.94,
  redundancy: -3.82,
  wordsOver: -1.28,
}
