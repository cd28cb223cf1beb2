import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords } from '../../src/parse/count-words.ts'

it('countWords() counts what begins with a letter or a digit, in every script', () => {
  const sign = fc.constantFrom(
    ...['a', 'B', '7', ' ', '\n', '\t', '\u001f', '\u0085', '\u00a0', '\u3000', '\ufeff', '-', '.', '“', '’'],
    ...['é', 'ª', '中', '𝒜', '😀', '\ud835', '\udc9c'],
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const text = signs.join('')
      expect(countWords(text)).toBe(text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0)
    }),
    { numRuns: 2000 },
  )
})
