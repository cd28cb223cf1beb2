import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSlug, toUniqueSlug } from '../../src/kit/slug.ts'

const CASES: readonly (readonly [text: string, slug: string])[] = [
  ['Ferry crews win a shorter week', 'ferry-crews-win-a-shorter-week'],
  ['Łódź, Ærø & Straße', 'lodz-aero-strasse'],
  ['  --  ', 'untitled'],
  ['con', 'con-1'],
  ['../../etc/passwd', 'etc-passwd'],
  ['中文', 'untitled'],
  ['It’s “bold”', 'its-bold'],
]

describe('toSlug()', () => {
  it.each(CASES)('names %j %j', (text, slug) => expect(toSlug(text)).toBe(slug))

  it('is always a safe name of 82 characters at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = toSlug(text)
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(82)
      }),
    )
  })
})

describe('toUniqueSlug()', () => {
  it('counts on from the names that are taken', () => {
    const taken = new Set<string>()
    expect([1, 2, 3].map(() => toUniqueSlug('a', taken))).toEqual(['a', 'a-2', 'a-3'])
  })

  it('gives the first that is free, also after many of one name', () => {
    const slugs = fc.constantFrom('a', 'a-2', 'a-3', 'b')
    fc.assert(
      fc.property(fc.array(slugs, { maxLength: 30 }), (wishes) => {
        const taken = new Set(['a-4'])
        const free = new Set(taken)
        for (const wish of wishes) {
          let first: string = wish
          for (let n = 2; free.has(first); n++) first = `${wish}-${n}`
          free.add(first)
          expect(toUniqueSlug(wish, taken)).toBe(first)
        }
      }),
    )
  })
})
