import { BEYOND_ASCII, isAsciiLetterOrDigit } from '../../kit/ascii-letters.ts'

/**
 * Calls `visit` with the bounds of each word of a text, in order.
 *
 * `pattern` (global, unicode) says what a word is; it must take a letter or digit of ASCII with all that follow it. Most
 * words are such letters with a blank behind them, and are found without asking it.
 */
export function scanWords(text: string, pattern: RegExp, visit: (start: number, end: number) => void): void {
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < BEYOND_ASCII && !isAsciiLetterOrDigit(code)) {
      at++
      continue
    }
    const plain = findPlainEnd(text, at)
    if (plain > at) {
      visit(at, plain)
      at = plain
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return
    at = match.index + match[0].length
    visit(match.index, at)
  }
}

const BLANK = 32
const COMMA = 44

/** Where a word of ASCII ends that nothing can carry on; `from` when a closer look is needed. */
function findPlainEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && isAsciiLetterOrDigit(text.charCodeAt(end))) end++
  const next = text.charCodeAt(end)
  return next === BLANK || (next === COMMA && text.charCodeAt(end + 1) === BLANK) ? end : from
}
