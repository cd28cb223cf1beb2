/**
 * What a set of sentences is worth: the ROUGE that is expected of it, in points of a hundredth.
 *
 * `worth` is the sum over its words and pairs of words, each once; the longer the set, the smaller their part. A set that
 * holds the opening sentence is worth a little more, the opening as it stands more again, and a sentence that leans on
 * another a little less.
 */
export function scoreSet({ worth, wordCount, count, hasLead, isOpening, leaningCount }: SetMeasure): number {
  const expected = (100 * (4 / 3) * worth) / (wordCount + count * REFERENCE_WORDS)
  return expected + (hasLead ? LEAD_BONUS : 0) + (isOpening ? OPENING_BONUS : 0) - LEANING_COST * leaningCount
}

export interface SetMeasure {
  readonly worth: number
  readonly wordCount: number
  /** Sentences. */
  readonly count: number
  readonly hasLead: boolean
  /** The article's first sentences and no others. */
  readonly isOpening: boolean
  readonly leaningCount: number
}

/** A person's summary has about 15 words a sentence chosen. */
const REFERENCE_WORDS = 15
/**
 * An editor expects the lead, and the opening is written to be read in one piece: they stay unless something is clearly
 * better. The largest bonuses of half a point that together cost less than one standard error on the training set
 * (Breiman's rule).
 */
const LEAD_BONUS = 0.5
const OPENING_BONUS = 0.5
/** "It did not say who would pay" is short and full of likely words, and tells little by itself. Costs nothing on the training set. */
const LEANING_COST = 1.5
