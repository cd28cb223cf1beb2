import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTextWords, isCapitalised, isSmall, toNumber } from '../../src/compose/article-words.ts'
import { toNumberedWord } from '../../src/kit/word-number.ts'

const PATTERNS = {
  terms: /[\p{L}][\p{L}\p{M}\p{N}'’-]+|\p{N}[\p{N}.,]*\p{N}|\p{N}/gu,
  names: /\p{L}[\p{L}\p{M}'’-]+/gu,
}
const CAPITALISED = /(?<=[\p{Ll}\p{N},;)] )\p{Lu}[\p{L}\p{M}'’-]*/gu
const SMALL = /(?<![\p{L}\p{N}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]*/gu
const SIGNS = "abcXYZİ 019.,;)’'-é中“\n\u0301𐐏½ "
const ODD_SIGNS = '🙂𐐷№'
const textOf = (signs: string) => fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 })

describe('findTextWords()', () => {
  it.each(['terms', 'names'] as const)('leaves none of the %s of a text out, and adds none', (kind) => {
    fc.assert(
      fc.property(textOf(SIGNS + ODD_SIGNS), (all) => {
        const found = [...findTextWords(all)].flatMap((word) => toText(word).match(PATTERNS[kind]) ?? [])
        expect(found).toEqual(all.toLowerCase().match(PATTERNS[kind]) ?? [])
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['are written with a capital within a sentence', isCapitalised, CAPITALISED],
    ['begin with a small letter', isSmall, SMALL],
  ])('knows which %s', (_, is, pattern) => {
    fc.assert(
      fc.property(textOf(SIGNS), (all) => {
        const found = [...findTextWords(all)].filter(is).map(toText)
        const begun = all.match(pattern)?.map((word) => word.toLowerCase()) ?? []
        expect(found.map((word, i) => word.slice(0, begun[i]?.length))).toEqual(begun)
      }),
      { numRuns: 2000 },
    )
  })

  it('stops where a book begins', () => {
    expect(findTextWords('one two '.repeat(20_000))).toHaveLength(20_000)
  })
})

function toText(word: number): string {
  return toNumberedWord(toNumber(word))
}
