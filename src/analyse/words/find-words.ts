/**
 * The words of a text in lower case, without possessive endings; hyphens and apostrophes inside a word stay.
 *
 * @example
 * findWords("Faso's 1,200 new-built homes") // ['faso', '1,200', 'new-built', 'homes']
 */
export function findWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(WORD) ?? []
  return words.map((word) => word.replace(POSSESSIVE, ''))
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))*/gu
const POSSESSIVE = /['’]s$/
