import { foldText } from '../kit/fold-text.ts'

/**
 * Tells whether two lines are one headline: capitals, white space, kinds of marks and a final stop do not count.
 *
 * @example
 * isSameHeadline('Rain at last.', 'RAIN AT  LAST') // true
 */
export function isSameHeadline(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[.;:,]+$/, '')
    .trim()
}
