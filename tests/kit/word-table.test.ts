import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordTable } from '../../src/kit/word-table.ts'

describe('createWordTable()', () => {
  it('numbers words in the order in which they are met, however often', () => {
    const table = createWordTable()
    const unit = fc.constantFrom('a', 'b', 'é', '東', '\ud83d')
    const known = new Map<string, number>()
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), fc.nat({ max: 3 }), (word, before) => {
        const number = known.get(word) ?? known.size
        known.set(word, number)
        expect(table.find(`${' '.repeat(before)}${word}!`, before, before + word.length)).toBe(number)
        expect(table.toWord(number)).toBe(word)
      }),
      { numRuns: 5000 },
    )
  })

  it('tells words apart that lie in one place', () => {
    // Any four units that end in the same two bytes after hashing would do; these are found by trying.
    const table = createWordTable()
    const words = Array.from({ length: 20_000 }, (_, n) => n.toString(36))
    const numbers = words.map((word) => table.find(word, 0, word.length))
    expect(new Set(numbers).size).toBe(words.length)
    expect(words.map((word) => table.find(word, 0, word.length))).toEqual(numbers)
    expect(numbers.map(table.toWord)).toEqual(words)
  })
})
