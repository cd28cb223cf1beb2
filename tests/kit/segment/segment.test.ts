import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSegmentMistake } from '../../../src/kit/segment/describe-segment-mistake.ts'
import { matchesSegment } from '../../../src/kit/segment/matches-segment.ts'
import { parseSegment } from '../../../src/kit/segment/parse-segment.ts'
import type { Segment, SegmentValue } from '../../../src/kit/segment/segment.ts'

const ADA: Readonly<Record<string, string>> = {
  email: 'ada@example.org',
  country: 'ML',
  joined: '2026-02-03T10:00:00.000Z',
  age: '36',
  tags: 'press; Vip;harbour',
  'first name': 'Ada',
  note: 'He said "no"',
  empty: '',
  in: 'yes',
}
const read = (name: string) => (Object.hasOwn(ADA, name) ? ADA[name] : undefined)

function takes(text: string): boolean {
  const segment = parseSegment(text)
  if ('message' in segment) throw new Error(describeSegmentMistake(text, segment))
  return matchesSegment(segment, read)
}

const CASES: readonly (readonly [text: string, takes: boolean])[] = [
  ['country = "ML" and joined > 2026-01-01', true],
  ['country = "ml"', true],
  ["COUNTRY == 'ML'", true],
  ['country != "ML"', false],
  ['country <> "SN"', true],
  ['missing != "ML"', true],
  ['missing = ""', true],
  ['joined >= 2026-02-03', true],
  ['joined > 2026-02-03', false],
  ['joined = 2026-02-03', true],
  ['joined < 2026-02-03', false],
  ['country > 2026-02-03', false],
  ['age > 35.5 and age <= 36', true],
  ['age < 100', true],
  ['age > -1', true],
  ['country < 5', false],
  ['country in ("SN", "ML")', true],
  ['country not in ("SN", "ML")', false],
  ['age in (35, 36)', true],
  ['email contains "@EXAMPLE."', true],
  ['missing contains "x"', false],
  ['tags has "vip"', true],
  ['tags has "har"', false],
  ['has age', true],
  ['has empty', false],
  ['not has missing', true],
  ['[First  Name] = "ada"', true],
  ['[in] = "yes"', true],
  ['note = "He said \\"no\\""', true],
  ['note = \'He said "no"\'', true],
  ['country = "SN" or country = "ML" and age > 90', false],
  ['(country = "SN" or country = "ML") and age > 30', true],
  ['not country = "SN" and age > 30', true],
  ['not (country = "ML" or age > 30)', false],
  ['NOT country = "SN" AND HAS age', true],
  ['constructor = "x"', false],
  ['has __proto__', false],
]

const MISTAKES: readonly (readonly [text: string, shown: string])[] = [
  ['', 'expected a field\n  \n  ^'],
  ['country', 'expected =, !=, <, <=, >, >=, in, contains or has\n  country\n         ^'],
  ['country = ML', 'expected a value; text stands in quotation marks\n  country = ML\n            ^^'],
  ['country = "ML', 'this quotation mark is not closed\n  country = "ML\n            ^'],
  ['(a = 1', 'this parenthesis is not closed\n  (a = 1\n  ^'],
  ['a = 1)', 'this parenthesis closes nothing\n  a = 1)\n       ^'],
  ['a = 1 b = 2', 'expected "and", "or" or the end\n  a = 1 b = 2\n        ^'],
  [
    'a = 2026-02-30',
    '"2026-02-30" is neither a number nor a day such as 2026-01-31\n  a = 2026-02-30\n      ^^^^^^^^^^',
  ],
  ['a > "b"', '">" compares numbers and days, not text\n  a > "b"\n      ^^^'],
  ['a in "b"', 'expected a list such as ("ML", "SN")\n  a in "b"\n       ^^^'],
  ['a in ("b" "c")', 'expected "," or ")"\n  a in ("b" "c")\n            ^^^'],
  [
    '"first name" = 1',
    'expected a field; a name with spaces stands in [square brackets]\n  "first name" = 1\n  ^^^^^^^^^^^^',
  ],
  ['a = 1; drop', '";" means nothing here\n  a = 1; drop\n       ^'],
  ['a contains 5', 'expected text in quotation marks\n  a contains 5\n             ^'],
  ['and', 'expected a field; a field named "and" stands in [square brackets]\n  and\n  ^^^'],
  ['[ ] = 1', 'a field needs a name\n  [ ] = 1\n  ^^^'],
  ['🙂 = 1', '"🙂" means nothing here\n  🙂 = 1\n  ^^'],
]

describe('parseSegment()', () => {
  it.each(CASES)('%s: %s', (text, expected) => expect(takes(text)).toBe(expected))

  it.each(MISTAKES)('points at the place in %j', (text, shown) => {
    const mistake = parseSegment(text)
    expect('message' in mistake ? describeSegmentMistake(text, mistake) : mistake).toBe(shown)
  })

  it('refuses what is nested or goes on without end', () => {
    expect(parseSegment(`${'('.repeat(1000)}a = 1${')'.repeat(1000)}`)).toMatchObject({ start: 50 })
    expect(parseSegment(`${'not '.repeat(900)}a = 1`)).toMatchObject({
      message: expect.any(String) as string,
    })
    expect(parseSegment('a'.repeat(5000))).toMatchObject({ start: 4000 })
  })

  it('reads back what is written, for any segment', () => {
    fc.assert(
      fc.property(anySegment, (segment) => {
        expect(parseSegment(write(segment))).toEqual(segment)
      }),
    )
  })

  it('gives a tree or a place within the text, whatever it is given', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '=',
      '"',
      "'",
      '(',
      ')',
      'and ',
      'not ',
      'in',
      '[',
      ']',
      '1',
      '2026-01-01',
      ',',
      'has ',
      '\\',
      '\n',
      '\0',
      'é',
      '🙂',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const parsed = parseSegment(text)
          if (!('message' in parsed)) return
          expect(parsed.start).toBeLessThanOrEqual(text.length)
          expect(describeSegmentMistake(text, parsed).split('\n')).toHaveLength(3)
        },
      ),
    )
  })

  it('keeps the laws of logic: not (a and b) is not a or not b', () => {
    fc.assert(
      fc.property(anySegment, anySegment, (a, b) => {
        const not = (part: Segment): Segment => ({ kind: 'not', part })
        expect(matchesSegment(not({ kind: 'and', parts: [a, b] }), read)).toBe(
          matchesSegment({ kind: 'or', parts: [not(a), not(b)] }, read),
        )
      }),
    )
  })
})

const anyField = fc.constantFrom(...Object.keys(ADA), 'missing', 'mot clé', 'and')
const anyValue: fc.Arbitrary<SegmentValue> = fc.oneof(
  fc.string().map((text) => ({ kind: 'text' as const, text })),
  fc.integer().map((number) => ({ kind: 'number' as const, number })),
  fc.constantFrom('2026-01-31', '1999-12-31').map((date) => ({ kind: 'date' as const, date })),
)
const anySegment: fc.Arbitrary<Segment> = fc.letrec<{ segment: Segment }>((tie) => ({
  segment: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('has' as const), field: anyField }),
    fc.record({
      kind: fc.constant('compare' as const),
      field: anyField,
      comparison: fc.constantFrom('=' as const, '!=' as const),
      value: anyValue,
    }),
    fc.record({
      kind: fc.constant('in' as const),
      field: anyField,
      values: fc.array(anyValue, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('contains' as const), field: anyField, text: fc.string({ minLength: 1 }) }),
    fc.record({ kind: fc.constant('has-item' as const), field: anyField, value: anyValue }),
    tie('segment').map((part) => ({ kind: 'not' as const, part })),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('segment'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).segment

function write(segment: Segment): string {
  switch (segment.kind) {
    case 'and':
    case 'or':
      return segment.parts.map((part) => `(${write(part)})`).join(` ${segment.kind} `)
    case 'not':
      return `not (${write(segment.part)})`
    case 'has':
      return `has [${segment.field}]`
    case 'contains':
      return `[${segment.field}] contains ${quote(segment.text)}`
    case 'has-item':
      return `[${segment.field}] has ${writeValue(segment.value)}`
    case 'in':
      return `[${segment.field}] in (${segment.values.map(writeValue).join(', ')})`
    case 'compare':
      return `[${segment.field}] ${segment.comparison} ${writeValue(segment.value)}`
  }
}

function writeValue(value: SegmentValue): string {
  if (value.kind === 'text') return quote(value.text)
  return value.kind === 'number' ? String(value.number) : value.date
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
