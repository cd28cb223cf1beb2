import type { StoryQuotation } from '../model/edition.ts'
import type { Printed } from './known-story.ts'

const WORDS_MIN = 8
const WORDS_MAX = 35

/**
 * The quotation to set apart: the best direct one of a single piece and 8 to 35 words, by somebody named beside it.
 * The first in the edition's order wins a tie.
 */
export function chooseQuotationOfTheIssue(
  stories: readonly { readonly printed: readonly Printed[] }[],
): StoryQuotation | undefined {
  const fit = stories.flatMap(({ printed }) => printed).filter(isFit)
  return fit.toSorted((a, b) => b.found.score - a.found.score)[0]?.quotation
}

function isFit({ found }: Printed): boolean {
  const words = found.content[0]?.text.split(/\s+/).length ?? 0
  const isWhole = found.kind === 'direct' && found.content.length === 1
  return isWhole && found.speaker.kind === 'named' && words >= WORDS_MIN && words <= WORDS_MAX
}
