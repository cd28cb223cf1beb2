import { BEYOND_ASCII, isAsciiLetterOrDigit } from '../kit/ascii-letters.ts'
import { isSpace } from '../kit/is-space.ts'

/**
 * How many words a text has: what begins with a letter or a digit and reaches to the next white space.
 *
 * @example
 * countWords('“Well … 2 of 3,” she said.') // 6
 */
export function countWords(text: string): number {
  let count = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    if (isInWord) isInWord = !isSpace(text, at)
    else if (isLetterOrDigit(text, at)) {
      isInWord = true
      count++
    }
  }
  return count
}

// The second half of a pair is no letter by itself, and is looked at after the pair: within a word, or after a sign.
function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < BEYOND_ASCII) return isAsciiLetterOrDigit(code)
  LETTER_OR_DIGIT.lastIndex = at
  return LETTER_OR_DIGIT.test(text)
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/uy
