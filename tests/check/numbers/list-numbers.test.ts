import { describe, expect, it } from 'vitest'
import { listNumbers } from '../../../src/check/numbers/list-numbers.ts'

/** Language, text, and what each number in it may be; days are marked, and what may be no number. */
const ROWS: readonly (readonly [language: string, text: string, numbers: readonly string[]])[] = [
  ['en', 'from 3,400 to 1,234.5 or 1 234', ['3400/3.4', '1234.5', '1234']],
  ['en', '46 million, $3bn, 3m', ['46000000', '3/3000000000', '3/3000000']],
  ['en', 'fifty-eight per cent of two hundred and fifty', ['58', '250']],
  ['en', 'twelve thousand three hundred', ['12300']],
  ['en', 'two dozen, a hundred and one, one of us', ['24', '101', '1?']],
  ['en', 'two, three; nineteen twenty', ['2', '3', '19', '20']],
  ['en', 'at 5.40, at 5:40', ['5.4', '5.4']],
  ['en', 'on 20 November 2026, on November 20th, 11 per cent', ['20d', '2026d', '20d', '11']],
  ['en-GB', '2026-11-20', ['2026d', '11d', '20d']],
  ['de', '1.234,5 Tonnen und 1.234 Boote', ['1234.5', '1234/1.234']],
  ['de', '46 Mio. Kronen, zwei Milliarden', ['46000000', '2000000000']],
  ['de', 'zweihundertdreiundzwanzig, zwölftausend, siebzehn', ['223', '12000', '17']],
  ['de', 'achtlos, undankbar, Neunauge, ein Boot', ['1?']],
  ['de', 'am 20. November, am 20.11.2026', ['20d', '20d', '11d', '2026d']],
  ['fr', '1 234,5 tonnes, 1 234 bateaux', ['1234.5', '1234']],
  ['fr', 'quatre-vingt-dix-sept, quatre-vingts, soixante et onze', ['97', '80', '71']],
  ['fr', 'deux cent trois, deux mille, vingt et un', ['203', '2000', '21']],
  ['fr', 'trois pour cent, un bateau neuf', ['3', '1?', '9?']],
  ['fr', '2,9 milliards à 5 h 40, le 1 mai', ['2900000000', '5.4', '1d']],
  ['es', 'treinta y dos, doscientos cincuenta, dieciséis', ['32', '250', '16']],
  ['es', 'dos mil millones, 3 mil millones', ['2000000000', '3000000000']],
  ['es', 'el tres por ciento de 46.000 el 20 de noviembre', ['3', '46000/46', '20d']],
  ['ar', '٤٦ مليون و١٬٢٣٤ طن و٢٫٥', ['46000000', '1234/1.234', '2.5']],
  ['fi', '1 234,5 ja kaksi', ['1234.5']],
]

describe('listNumbers()', () => {
  it.each(ROWS)('reads the %s of "%s"', (language, text, expected) => {
    const found = listNumbers(text, language).map(
      ({ values, isDay, isUnsure }) => values.join('/') + (isDay ? 'd' : '') + (isUnsure ? '?' : ''),
    )
    expect(found).toEqual(expected)
  })

  it('writes each as it stands in the text', () => {
    const text = '٤٦ مليون طن'
    expect(listNumbers(text, 'ar').map(({ written }) => written)).toEqual(['٤٦ مليون'])
    expect(listNumbers('Fifty-eight of 46 million', 'en').map(({ written }) => written)).toEqual([
      'Fifty-eight',
      '46 million',
    ])
  })

  it('takes time with the length of a hostile text', () => {
    const texts = ['1 '.repeat(10_000), 'und'.repeat(10_000), 'two-'.repeat(10_000), '1,'.repeat(10_000)]
    for (const text of texts) expect(() => listNumbers(text, 'de')).not.toThrow()
  })
})
