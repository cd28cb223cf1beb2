import { describe, expect, it } from 'vitest'
import { cutText } from '../../src/compose/cut-text.ts'

describe('cutText()', () => {
  it.each([
    ['short', 20, 'short'],
    ['exactly twenty chars', 20, 'exactly twenty chars'],
    ['one two three, four', 15, 'one two three…'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
    ['a — b c d e f', 6, 'a — b…'],
    ['emoji 🐋🐋🐋🐋🐋🐋🐋', 10, 'emoji…'],
  ])('cuts %j at %i', (text, length, cut) => {
    expect(cutText(text, length)).toBe(cut)
    expect(cut.length).toBeLessThanOrEqual(length)
  })
})
