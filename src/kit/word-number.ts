const NUMBERS = new Map<string, number>()
const WORDS: string[] = []

/**
 * The number of a word in this process: another for each word, and nothing more.
 *
 * Words are held and compared by number in far less room and time; what comes out must never depend on the numbers.
 */
export function toWordNumber(word: string): number {
  const known = NUMBERS.get(word)
  if (known !== undefined) return known
  NUMBERS.set(word, WORDS.length)
  return WORDS.push(word) - 1
}

/**
 * The word that has a number.
 *
 * @example
 * toNumberedWord(toWordNumber('harbour')) // 'harbour'
 */
export function toNumberedWord(number: number): string {
  return WORDS[number]!
}

/** How many words have a number, which is one more than the highest. */
export function countNumberedWords(): number {
  return WORDS.length
}
