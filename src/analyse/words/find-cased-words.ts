import { scanWords } from './scan-words.ts'

/**
 * The words of a text as they stand, without possessive endings; hyphens and apostrophes inside a word stay.
 *
 * @example
 * findCasedWords("Faso's 1,200 new-built homes") // ['Faso', '1,200', 'new-built', 'homes']
 */
export function findCasedWords(text: string): readonly string[] {
  const words: string[] = []
  scanWords(text, WORD, (start, end) =>
    words.push(text.slice(start, isPossessive(text, end) ? end - 2 : end)),
  )
  return words
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

function isPossessive(text: string, end: number): boolean {
  const mark = text[end - 2]
  return (mark === "'" || mark === '’') && (text[end - 1] === 's' || text[end - 1] === 'S')
}
