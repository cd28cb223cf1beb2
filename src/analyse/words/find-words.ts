import { findCasedWords } from './find-cased-words.ts'

/**
 * The words of a text in lower case, without possessive endings; hyphens and apostrophes inside a word stay.
 *
 * @example
 * findWords("Faso's 1,200 new-built homes") // ['faso', '1,200', 'new-built', 'homes']
 */
export function findWords(text: string): readonly string[] {
  return findCasedWords(text.toLowerCase())
}
