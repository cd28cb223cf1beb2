import { isAsciiLetter } from '../kit/ascii-letters.ts'
import { isPlainText } from '../kit/is-plain-text.ts'

/**
 * Calls `visit` with the place of each word of a text that could be a name's, in order, at most `countMax`: two letters or
 * more with what is tied to them.
 *
 * Most texts have no letters but those of ASCII, and need no pattern.
 */
export function scanNameWords(
  text: string,
  countMax: number,
  visit: (text: string, start: number, end: number) => void,
): void {
  let count = 0
  if (!isPlainText(text)) {
    for (const { 0: word, index } of text.matchAll(NAME_WORD)) {
      visit(text, index, index + word.length)
      if (++count === countMax) return
    }
    return
  }
  for (let at = 0; at < text.length && count < countMax; at++) {
    if (!isAsciiLetter(text.charCodeAt(at))) continue
    const start = at
    while (isOfWord(text.charCodeAt(at + 1))) at++
    if (at === start) continue
    visit(text, start, at + 1)
    count++
  }
}

const NAME_WORD = /\p{L}[\p{L}\p{M}'’-]+/gu
const [APOSTROPHE, HYPHEN, CURLY] = [0x27, 0x2d, 0x2019]

function isOfWord(code: number): boolean {
  return isAsciiLetter(code) || code === APOSTROPHE || code === HYPHEN || code === CURLY
}
