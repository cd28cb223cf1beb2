import { BEYOND_ASCII } from './ascii-letters.ts'

/**
 * Whether a sign of a text is white space.
 *
 * @example
 * [isSpace('a b', 1), isSpace('a\u00a0b', 1), isSpace('a b', 2)] // [true, true, false]
 */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // Nearly all signs are told by their code.
  return code === BLANK || ((code < BLANK || code >= BEYOND_ASCII) && SPACE.test(text[at]!))
}

const BLANK = 32
const SPACE = /\s/
