import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToFnv, FNV_BASIS } from '../../src/kit/fnv.ts'
import { createWordTable, type WordTable } from '../../src/kit/word-table.ts'

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

  it('tells words apart, and goes on finding them while it grows', () => {
    const table = createWordTable()
    const words = Array.from({ length: 20_000 }, (_, n) => n.toString(36))
    const numbers = words.map((word) => find(table, word))
    expect(numbers).toEqual([...words.keys()])
    expect(words.map((word) => find(table, word))).toEqual(numbers)
    expect(numbers.map(table.toWord)).toEqual(words)
  })

  it('tells words apart that were written to lie in one place', () => {
    // The table looks at the lowest bits of this; all of them are alike in as many as a table of thousands looks at.
    const toPlace = (word: string) => {
      let hash = FNV_BASIS
      for (const sign of word) hash = addToFnv(hash, sign.charCodeAt(0))
      return (hash ^ (hash >>> 15)) & 0x1fff
    }
    const crowd = Array.from({ length: 1_000_000 }, (_, n) => n.toString(36)).filter(
      (word) => toPlace(word) === 7,
    )
    expect(crowd.length).toBeGreaterThan(60)
    const table = createWordTable()
    const others = Array.from({ length: 2000 }, (_, n) => `other-${n}`)
    for (let round = 0; round < 3; round++) {
      expect(crowd.map((word) => find(table, word))).toEqual([...crowd.keys()])
      expect(others.map((word) => find(table, word))).toEqual([...others.keys()].map((n) => n + crowd.length))
    }
  })
})

function find(table: WordTable, word: string): number {
  return table.find(word, 0, word.length)
}
