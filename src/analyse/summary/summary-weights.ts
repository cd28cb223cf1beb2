import type { Weights } from './score-set.ts'

/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */
export const SUMMARY_WEIGHTS: Weights = {
  first: -7.062,
  second: -0.285,
  third: 1.222,
  early: 10.053,
  depth: -0.907,
  centrality: 13.161,
  likeOpening: -0.229,
  likeHeadline: 0,
  frequency: 3.877,
  novelty: -1.982,
  length: -0.749,
  short: 0.065,
  long: 0,
  quoted: -1.048,
  question: -1.712,
  number: 0.801,
  personal: -0.748,
  leaning: 0.122,
  redundancy: -3.387,
  adjacent: 0.039,
  wordsOver: -1.012,
}
