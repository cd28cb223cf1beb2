/**
 * How many words a text has: what begins with a letter or a digit and reaches to the next white space.
 *
 * @example
 * countWords('“Well … 2 of 3,” she said.') // 6
 */
export function countWords(text: string): number {
  let count = 0
  // Asking again and again makes no strings, as `match` would.
  WORD.lastIndex = 0
  while (WORD.test(text)) count++
  return count
}

const WORD = /[\p{L}\p{N}][^\s]*/gu
