import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toWordSet } from '../../src/kit/word-set.ts'

it('toWordSet() has just the words that it was made of', () => {
  const word = fc.string({ minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(word), word, (words, other) => {
      const set = toWordSet(words)
      expect(words.every((each) => set.has(each))).toBe(true)
      expect(set.has(other)).toBe(words.includes(other))
    }),
  )
})
