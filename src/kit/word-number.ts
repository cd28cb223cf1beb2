import { createWordTable } from './word-table.ts'

const TABLE = createWordTable()

/**
 * The number of a word in this process: another for each word, and nothing more.
 *
 * Words are held and compared by number in far less room and time; what comes out must never depend on the numbers.
 */
export function toWordNumber(word: string): number {
  return TABLE.find(word, 0, word.length)
}

/** The same of the word that stands in a text from `start` to `end`. */
export function findWordNumber(text: string, start: number, end: number): number {
  return TABLE.find(text, start, end)
}

/**
 * The word that has a number.
 *
 * @example
 * toNumberedWord(toWordNumber('harbour')) // 'harbour'
 */
export function toNumberedWord(number: number): string {
  return TABLE.toWord(number)
}

/** How many words have a number, which is one more than the highest. */
export function countNumberedWords(): number {
  return TABLE.count()
}
