import { toWords } from './to-words.ts'

/**
 * Text as one clean line: controls and direction overrides gone, white space folded, unpaired surrogates replaced.
 *
 * No-break spaces stay: typography means them.
 *
 * @example
 * toLine(' one\n two\u0000 ') // 'one two'
 */
export function toLine(text: string): string {
  const words = toWords(text)
  return words.startsWith(' ') || words.endsWith(' ') ? words.replace(/^ | $/g, '') : words
}
