import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanTerms } from '../../src/compose/scan-terms.ts'

const PATTERN = /[\p{L}][\p{L}\p{M}\p{N}'’-]+|\p{N}[\p{N}.,]*\p{N}|\p{N}/gu

describe('scanTerms()', () => {
  it('finds what its pattern finds, whatever the text', () => {
    const sign = fc.constantFrom(..."abcXYZ 019.,’'-é中“\n\u0301🙂")
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
        expect(scan(text, 100)).toEqual(text.match(PATTERN) ?? [])
      }),
      { numRuns: 2000 },
    )
  })

  it('stops when it has found enough', () => {
    expect(scan('one two three 4', 2)).toEqual(['one', 'two'])
  })
})

function scan(text: string, countMax: number): readonly string[] {
  const words: string[] = []
  scanTerms(text, countMax, (start, end) => words.push(text.slice(start, end)))
  return words
}
