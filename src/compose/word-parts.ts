import { toNumberedWord } from '../kit/word-number.ts'
import { toNumber, type TextWords } from './article-words.ts'

/** What a word is made of, by numbers: mostly one thing, which is a number and no list; seldom none or several. */
export type WordParts = number | readonly number[]

/**
 * A function that works out once for each word, known by its number, what it is made of; most words of thousands of articles
 * were met before.
 */
export function rememberParts(
  find: (word: string, number: number) => WordParts,
): (number: number) => WordParts {
  const known: (WordParts | undefined)[] = []
  return (number) => {
    // A list with gaps would be looked up as slowly as a map.
    while (known.length <= number) known.push(undefined)
    return (known[number] ??= toParts(find(toNumberedWord(number), number)))
  }
}

/** A list of one is that one. */
function toParts(found: WordParts): WordParts {
  return typeof found !== 'number' && found.length === 1 ? found[0]! : found
}

/** The parts of words, in order, at most `countMax`. */
export function listParts(
  words: TextWords,
  find: (number: number) => WordParts,
  countMax = Infinity,
): readonly number[] {
  const all: number[] = []
  for (let i = 0; i < words.length && all.length < countMax; i++) {
    const parts = find(toNumber(words[i]!))
    if (typeof parts === 'number') all.push(parts)
    else for (const part of parts) all.push(part)
  }
  return all.length > countMax ? all.slice(0, countMax) : all
}
