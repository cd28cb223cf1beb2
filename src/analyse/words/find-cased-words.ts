/**
 * The words of a text as they stand, without possessive endings; hyphens and apostrophes inside a word stay.
 *
 * @example
 * findCasedWords("Faso's 1,200 new-built homes") // ['Faso', '1,200', 'new-built', 'homes']
 */
export function findCasedWords(text: string): readonly string[] {
  const words: string[] = text.match(WORD) ?? []
  for (let i = 0; i < words.length; i++) if (isPossessive(words[i]!)) words[i] = words[i]!.slice(0, -2)
  return words
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

function isPossessive(word: string): boolean {
  const mark = word.at(-2)
  return (mark === "'" || mark === '’') && /s$/i.test(word)
}
