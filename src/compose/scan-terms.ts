import { BEYOND_ASCII, isAsciiLetter, isAsciiLetterOrDigit } from '../kit/ascii-letters.ts'

/**
 * Calls `visit` with the place of each word or number of a text in small letters, in order, at most `countMax`: two letters or more with
 * what is tied to them, digits with their points.
 *
 * Most words are letters of ASCII with a blank or a point behind them, and are found without asking the pattern.
 */
export function scanTerms(
  lower: string,
  countMax: number,
  visit: (start: number, end: number) => void,
): void {
  let count = 0
  for (let at = 0; at < lower.length && count < countMax;) {
    const code = lower.charCodeAt(at)
    if (code < BEYOND_ASCII && !isAsciiLetterOrDigit(code)) {
      at++
      continue
    }
    const end = isAsciiLetter(code) ? findPlainEnd(lower, at) : at
    if (end > at) {
      if (end > at + 1) {
        visit(at, end)
        count++
      }
      at = end
      continue
    }
    WORD.lastIndex = at
    const match = WORD.exec(lower)
    if (match === null) return
    visit(match.index, WORD.lastIndex)
    count++
    at = WORD.lastIndex
  }
}

const WORD = /[\p{L}][\p{L}\p{M}\p{N}'’-]+|\p{N}[\p{N}.,]*\p{N}|\p{N}/gu
const APOSTROPHE = 39
const HYPHEN = 45

/** Where a word of ASCII ends that nothing carries on; `from` when a closer look is needed. */
function findPlainEnd(lower: string, from: number): number {
  let end = from + 1
  while (isAsciiLetterOrDigit(lower.charCodeAt(end))) end++
  if (end >= lower.length) return end
  const next = lower.charCodeAt(end)
  return next >= BEYOND_ASCII || next === APOSTROPHE || next === HYPHEN ? from : end
}
