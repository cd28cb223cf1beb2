import type { Quotation } from '../../model/digest.ts'

const GOOD_WORDS_MIN = 6
const GOOD_WORDS_MAX = 40
// Openings that lean on what was said before.
const LEANING = /^(?:it|this|that|these|those|they|he|she|him|her|and|but|so|because|which|such|there)\b/i

/** How much a quotation is worth printing, 0 to 1: whole, in one piece, by somebody named, of a good length, standing alone. */
export function scoreQuotation({ kind, content, speaker }: Omit<Quotation, 'score'>): number {
  const words = content.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const length =
    words < GOOD_WORDS_MIN ? words / GOOD_WORDS_MIN : words > GOOD_WORDS_MAX ? GOOD_WORDS_MAX / words : 1
  const parts = [
    0.3 * length,
    kind === 'direct' ? 0.25 : 0.1,
    speaker.kind === 'named' ? 0.25 : speaker.kind === 'inferred' ? 0.12 : 0,
    content.length === 1 ? 0.1 : 0.05,
    LEANING.test(content[0]!.text) ? 0 : 0.1,
  ]
  return Math.round(1000 * parts.reduce((sum, part) => sum + part, 0)) / 1000
}
