const ASCII = /^[ -~]*$/
const ACCENTS = /\p{M}/gu

/**
 * A word without the accents of its letters.
 *
 * @example
 * toPlainLetters('maría') // 'maria'
 */
export function toPlainLetters(word: string): string {
  return ASCII.test(word) ? word : word.normalize('NFD').replace(ACCENTS, '')
}
