import { foldText } from '../../kit/fold-text.ts'
import type { Passage } from '../../model/article.ts'
import type { Quotation } from '../../model/digest.ts'

/**
 * The quotations without those of pull quotes: a block quote that only repeats what somebody is quoted with elsewhere in
 * the article, where the words around say who it was.
 */
export function dropRepeats(
  quotations: readonly Quotation[],
  passages: readonly Pick<Passage, 'kind' | 'end'>[],
): readonly Quotation[] {
  const isSetOff = toSetOffTest(passages)
  const setOff = quotations.filter((quotation) => isSetOff(quotation))
  if (setOff.length === 0) return quotations
  const told = quotations
    .filter((quotation) => quotation.kind !== 'indirect' && !setOff.includes(quotation))
    .map(toWords)
    .join('\n')
  const repeats = new Set(setOff.filter((quotation) => told.includes(toWords(quotation))))
  return quotations.filter((quotation) => !repeats.has(quotation))
}

function toWords({ content }: Quotation): string {
  return foldText(content.map(({ text }) => text).join(' ')).replace(EDGES, '')
}

// Set off, the words end with a full stop; in a sentence with a comma.
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** Answers for quotations in the article's order whether they stand in a block quote. */
function toSetOffTest(passages: readonly Pick<Passage, 'kind' | 'end'>[]): (quotation: Quotation) => boolean {
  let at = 0
  return ({ content: [first] }) => {
    while (at < passages.length && passages[at]!.end <= first!.start) at++
    return passages[at]?.kind === 'blockquote'
  }
}
