import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFigures } from '../../src/analyse/figures/find-figures.ts'
import { parseNumber } from '../../src/analyse/figures/parse-number.ts'
import { splitSentences } from '../../src/analyse/sentences/split-sentences.ts'

describe('findFigures()', () => {
  test.each([
    ['It won 84 per cent of votes.', '84 per cent', 84, '%', 'votes'],
    ['Prices rose 3.5% in May.', '3.5%', 3.5, '%', undefined],
    ['The rate rose by two percentage points.', 'two percentage points', 2, 'percentage points', undefined],
    ['It cost $3.5 million.', '$3.5 million', 3_500_000, 'USD', undefined],
    ['Unions gave £1.6million in all.', '£1.6million', 1_600_000, 'GBP', undefined],
    ['They sent €40bn.', '€40bn', 40_000_000_000, 'EUR', undefined],
    ['The town pledged 20 million dollars in aid.', '20 million dollars', 20_000_000, 'USD', 'aid'],
    ['Some 1,200 new homes burned.', '1,200', 1200, undefined, 'new homes'],
    ['About 23 people were hurt.', '23', 23, undefined, 'people'],
    ['Two dozen boats sank.', 'Two dozen', 24, undefined, 'boats'],
    ['Three million people fled.', 'Three million', 3_000_000, undefined, 'people'],
    ['Twenty-one fishing boats sailed.', 'Twenty-one', 21, undefined, 'fishing boats'],
    ['Half a million workers struck.', 'Half a million', 500_000, undefined, 'workers'],
    ['The wall is 40 miles long.', '40 miles', 40, 'miles', undefined],
    ['The lake covers 12 square kilometres.', '12 square kilometres', 12, 'km²', undefined],
    ['It weighs 15kg.', '15kg', 15, 'kg', undefined],
    ['It lasted three years.', 'three years', 3, 'years', undefined],
  ])('of "%s" finds %s', (text, words, value, unit, counts) => {
    const found = find(text)
    expect(found.map((figure) => figure.text)).toEqual([words])
    expect(found[0]).toMatchObject({ value, ...(unit && { unit }), ...(counts && { counts }) })
    expect(found[0]!.counts).toBe(counts)
  })

  test.each([
    'It opened on 25 October 2013.',
    'It opened on Oct. 25.',
    'It opened in 1902 and closed in 2019.',
    'Polls close at 8 p.m. or at 14:30.',
    'The 45-year-old mayor left.',
    'She came 5th in the 21st century race.',
    'Music of the 1980s is back.',
    'Take Route 66 to Gate 4.',
    'The G20 met about COVID-19.',
    'See Article 5 and No. 7.',
    'The mayor, 45, left.',
    'One of them left.',
    'Write to a4@ostrand.example or see http://ostrand.example/2024/05.',
  ])('finds none in "%s"', (text) => expect(find(text)).toEqual([]))

  test('gives slices of any text', () => {
    const piece = fc.constantFrom(
      ...'1 2,000 3.5 million two dozen % $ £ per cent people of in the May km -year-old , . a half'.split(
        ' ',
      ),
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (words) => {
        let reach = 0
        for (const figure of find(words)) {
          expect(figure.text).toBe(words.slice(figure.start, figure.end))
          expect(figure.start).toBeGreaterThanOrEqual(reach)
          expect(Number.isNaN(figure.value)).toBe(false)
          reach = figure.end
        }
      }),
    )
  })
})

describe('parseNumber()', () => {
  test.each([
    ['1,200.5', '', 1200.5],
    ['1.6', 'million', 1_600_000],
    ['40', 'bn', 40e9],
    ['two dozen', '', 24],
    ['a hundred thousand', '', 100_000],
    ['half a million', '', 500_000],
    ['several million', '', undefined],
  ])('reads %s %s as %s', (text, scale, value) => expect(parseNumber(text, scale)).toBe(value))
})

function find(text: string) {
  return findFigures(
    { text },
    splitSentences(text).map((span) => ({ ...span, passage: 0 })),
  )
}
