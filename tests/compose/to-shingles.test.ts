import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/kit/fold-text.ts'
import { findTextWords } from '../../src/compose/article-words.ts'
import { toShingles } from '../../src/compose/to-shingles.ts'

const shingle = (text: string) => toShingles(findTextWords(text))
const words = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

describe('toShingles()', () => {
  it.each(['', '…', 'naïve café', '東京 2026', '𝒜b 𐐷c', '\ud83d x \udc00y', 'a𐐷', 'x️⃣1'])(
    'sees in %j the words that there are',
    (text) => expect(shingle(text)).toEqual(shingle(words(text).join(' '))),
  )

  it('is the same for texts of the same words, and another for others', () => {
    const unit = fc.constantFrom('a', 'B', 'é', '𐐷', '東', '7', ' ', '-', '“', '\ud801', '\udc37', '️', '\n')
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), (a, b) => {
        const [x, y] = [a.join(''), b.join('')]
        const isSame = words(x).join(' ') === words(y).join(' ')
        expect(shingle(x).join() === shingle(y).join()).toBe(isSame)
      }),
      { numRuns: 500 },
    )
  })
})
