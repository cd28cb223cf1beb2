import { toWordNumber } from './word-number.ts'

/** Words of a text, each once. */
export interface WordSet {
  has(word: string): boolean
}

/**
 * A set of words that takes little room: thousands of articles have one each.
 *
 * @example
 * toWordSet(['storm', 'harbour', 'storm']).has('harbour') // true
 */
export function toWordSet(words: Iterable<string>): WordSet {
  return toNumberSet(Array.from(words, toWordNumber))
}

/** The same of words that are known by their numbers, each once or more. */
export function toNumberSet(all: Iterable<number>): WordSet {
  const numbers = Int32Array.from(new Set(all)).sort()
  return {
    has(word) {
      const wanted = toWordNumber(word)
      let [low, high] = [0, numbers.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (numbers[middle]! < wanted) low = middle + 1
        else high = middle
      }
      return numbers[low] === wanted
    },
  }
}
