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
  const numbers = Int32Array.from(all).sort().filter(isFirst)
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

/** Of a row in order. */
function isFirst(number: number, index: number, all: Int32Array): boolean {
  return index === 0 || number !== all[index - 1]
}
