import { foldText } from '../../kit/fold-text.ts'
import type { Quotation, Sentence } from '../../model/digest.ts'

const WORDS_MIN = 4

/**
 * The quotations worth printing, best first: in marks, four words or more, by somebody known, not in the summary; other
 * speakers before more of one.
 */
export function chooseKeyQuotations(
  quotations: readonly Quotation[],
  summary: readonly Sentence[],
  { countMax = 5 }: { readonly countMax?: number } = {},
): readonly Quotation[] {
  const told = foldText(summary.map(({ text }) => text).join(' '))
  const fit = quotations
    .filter(
      ({ kind, content, speaker }) =>
        kind !== 'indirect' &&
        speaker.kind !== 'unknown' &&
        content.some(({ text }) => text.split(/\s+/).length >= WORDS_MIN),
    )
    .filter(({ content }) => !content.every(({ text }) => told.includes(foldText(text))))
    .toSorted((a, b) => b.score - a.score)
  const heard = new Set<string>()
  const isFirst = fit.map(({ speaker }) => {
    if (speaker.kind === 'unknown') return false
    const { name } = speaker
    return !heard.has(name) && heard.add(name) !== undefined
  })
  return [...fit.filter((_, i) => isFirst[i]), ...fit.filter((_, i) => !isFirst[i])].slice(0, countMax)
}
