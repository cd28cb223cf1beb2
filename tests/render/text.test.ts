import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDirection, findTextDirection } from '../../src/render/language/direction.ts'
import { findQuotationMarks } from '../../src/render/language/quotation-marks.ts'
import { count } from '../../src/render/messages/count.ts'
import { formatDate } from '../../src/render/messages/format-date.ts'
import { toLine } from '../../src/render/text/to-line.ts'
import { wrapParagraph } from '../../src/render/text/wrap-paragraph.ts'
import { toAnchor, toFileName } from '../../src/render/view/names.ts'

describe('wrapParagraph()', () => {
  it('keeps every word, in order, and to its width but for longer words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 14 })),
        fc.integer({ min: 4, max: 30 }),
        (pieces, width) => {
          const text = pieces.join(' ')
          const lines = wrapParagraph(text, { width, indent: '  ' }).split('\n')
          const toWords = (from: string) => from.split(/[ \n\t]+/).filter(Boolean)
          expect(toWords(lines.join('\n'))).toEqual(toWords(text))
          for (const line of lines) expect([...line].length <= width || toWords(line).length === 1).toBe(true)
        },
      ),
    )
  })
})

describe('toLine()', () => {
  it.each([
    ['a\r\n\tb', 'a b'],
    ['a\u0000\u0085b', 'a b'],
    ['no\u00A0break', 'no\u00A0break'],
    ['\uFEFF\u202Ea', 'a'],
    ['\uD83D lone', '\uFFFD lone'],
    ['🦭', '🦭'],
    [' a  b ', 'a b'],
    [' ', ''],
  ])('%j gives %j', (text, expected) => expect(toLine(text)).toBe(expected))

  it('leaves every unit alone that is neither a control, an override, a noncharacter of ours nor half a pair', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const letter = String.fromCharCode(unit)
      const expected = /[\p{Cc}\u2028\u2029]/u.test(letter)
        ? ' '
        : /[\u202D\u202E\uFEFF\uFDD0-\uFDEF]/.test(letter)
          ? ''
          : /\p{Cs}/u.test(letter)
            ? '\uFFFD'
            : letter
      if (toLine(`a${letter}b`) !== `a${expected}b`) expect.fail(unit.toString(16))
    }
  })
})

describe('formatDate()', () => {
  it.each([
    ['2026-11-23', 'full', 'Monday, 23 November 2026'],
    ['2024-02-29', 'full', 'Thursday, 29 February 2024'],
    ['2026-01-01T10:00:00Z', 'long', '1 January 2026'],
    ['soon', 'long', 'soon'],
  ] as const)('%s, %s, is %j', (date, style, expected) => {
    expect(formatDate(date, { language: 'xx', style })).toBe(expected)
  })
})

describe('languages', () => {
  it.each([
    ['en-GB', '“', '”'],
    ['fr', '«\u00A0', '\u00A0»'],
    ['de', '„', '“'],
    ['es-MX', '«', '»'],
    ['constructor', '“', '”'],
  ])('%s sets spoken words in %s%s', (language, open, close) => {
    expect(findQuotationMarks(language)).toEqual({ open, close })
  })

  it.each([
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['en', 'ltr'],
    ['', 'ltr'],
  ])('%j is written %s', (language, direction) => expect(findDirection(language)).toBe(direction))

  it.each([
    ['“שלום” he said', 'rtl'],
    ['He said “שלום”', 'ltr'],
    ['12', undefined],
  ])('%j begins %s', (text, direction) => expect(findTextDirection(text)).toBe(direction))

  it('counts one thing in the singular', () => {
    expect([0, 1, 2].map((n) => count(n, 'articles', 'en'))).toEqual([
      '0 articles',
      '1 article',
      '2 articles',
    ])
  })
})

describe('names', () => {
  it('are safe in attributes, addresses, style sheets and file systems', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toAnchor(text)).toMatch(/^[A-Za-z][\w.-]*$/)
        expect(toFileName(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      }),
    )
  })

  it.each(['q-1', 'Story.2_b'])('%s stays as it is', (id) => expect(toAnchor(id)).toBe(id))
})
