import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanNameWords } from '../../src/compose/scan-name-words.ts'

const PATTERN = /\p{L}[\p{L}\p{M}'’-]+/gu

describe('scanNameWords()', () => {
  it.each(['plain', 'any'])('finds what its pattern finds in %s text', (kind) => {
    const sign = fc.constantFrom(..."abXZ 19.’'-“\n", ...(kind === 'any' ? 'é中\u0301🙂' : ''))
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        expect(scan(text, 100)).toEqual(text.match(PATTERN) ?? [])
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['one two three', 'één twee drie'])('stops in %j when it has found enough', (text) => {
    expect(scan(text, 2)).toEqual(text.split(' ').slice(0, 2))
  })
})

function scan(text: string, countMax: number): readonly string[] {
  const words: string[] = []
  scanNameWords(text, countMax, (all, start, end) => words.push(all.slice(start, end)))
  return words
}
