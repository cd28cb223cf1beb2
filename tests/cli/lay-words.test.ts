import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layWords, type Look } from '../../src/cli/lay-words.ts'

const styled = fc.array(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '’') }),
    looks: fc.subarray<Look>(['summary', 'quotation', 'speaker']),
  }),
)

describe('layWords', () => {
  it('keeps every word, in order, with its looks', () => {
    fc.assert(
      fc.property(styled, fc.integer({ min: 1, max: 20 }), (pieces, width) => {
        const toLetters = (list: typeof pieces) =>
          list.flatMap(({ text, looks }) => [...text.replace(/\s/gu, '')].map((letter) => [letter, ...looks]))
        const lines = layWords(pieces, width)
        expect(toLetters(lines.flat() as typeof pieces)).toEqual(toLetters(pieces))
        const words = lines.map((line) => line.map(({ text }) => text).join('')).join(' ')
        expect(words).toBe(
          pieces
            .map(({ text }) => text)
            .join('')
            .split(/\s+/u)
            .filter(Boolean)
            .join(' '),
        )
      }),
    )
  })

  it('keeps lines within the width where words allow it', () => {
    fc.assert(
      fc.property(styled, fc.integer({ min: 1, max: 20 }), (pieces, width) => {
        for (const line of layWords(pieces, width)) {
          const text = line.map((piece) => piece.text).join('')
          if (text.includes(' ')) expect(text.length).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})
