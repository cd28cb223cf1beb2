import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { readPlainYaml } from '../../src/parse/plain-yaml.ts'

describe('readPlainYaml()', () => {
  it('reads names with texts, texts in quotation marks, days and lists', () => {
    const content = [
      'title: Ostrand’s "sea wall" (part 2), and who pays & how',
      'date: 2026-11-20',
      '',
      "author: 'Ann Roe: editor # 2'",
      'link: https://example.org/a-b/',
      'tags: [harbour, sea walls,R&D]',
      'image:',
      '  url: a.png',
      '  alt: "Map: the strait"',
      'categories:',
      '- coast',
      "- 'the sea'",
    ]
    expect(readPlainYaml(`${content.join('\n')}\n`)).toEqual([
      { name: 'title', value: 'Ostrand’s "sea wall" (part 2), and who pays & how', line: 2 },
      { name: 'date', value: '2026-11-20', line: 3 },
      { name: 'author', value: 'Ann Roe: editor # 2', line: 5 },
      { name: 'link', value: 'https://example.org/a-b/', line: 6 },
      { name: 'tags', value: ['harbour', 'sea walls', 'R&D'], line: 7 },
      {
        name: 'image',
        value: new Map([
          ['url', 'a.png'],
          ['alt', 'Map: the strait'],
        ]),
        line: 8,
      },
      { name: 'categories', value: ['coast', 'the sea'], line: 11 },
    ])
  })

  it.each([
    ['title: A: B'],
    ['title: A # no'],
    ['title: A\n  B'],
    ['title: A\ntitle: B'],
    ['title: *A'],
    ['title: "A \\u0041"'],
    ['title:'],
    ['title: true'],
    ['title: NULL'],
    ['True: A'],
    ['pin: 2'],
    ['date: 2026-11-20T08:00:00'],
    ['tags: [a, [b]]'],
    ['tags: [a, null]'],
    ['tags:\n - a\n  - b'],
    ['tags: a\n - b'],
    ['tags:\n - a\n b: c'],
    ['image:\n url: a\n url: b'],
    ['image:\n url: a\n  alt: b'],
    ['image:\n url:\n  a: b'],
    ['title: A\r'],
    ['title: A\n---'],
    ['# title: A'],
    ['words'],
  ])('leaves to the parser what takes one: %j', (content) => {
    expect(readPlainYaml(content)).toBeUndefined()
  })

  it('reads what the parser reads, wherever it reads anything', () => {
    let read = 0
    fc.assert(
      fc.property(CONTENT, (content) => {
        const entries = readPlainYaml(content)
        if (entries === undefined) return
        read++
        const yaml = parseDocument(content, { schema: 'core', logLevel: 'silent', uniqueKeys: true })
        expect(yaml.errors).toEqual([])
        const values = (yaml.toJS({ mapAsMap: true }) ?? new Map()) as Map<unknown, unknown>
        expect(entries.map(({ name, value }) => [name, value])).toEqual(
          [...values].map(([key, value]) => [String(key), value]),
        )
      }),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(300)
  })
})

const PIECES = [
  ...['title', 'tags', 'x', 'null', 'true', 'no', 'e3', '0x1', '1', '.', '…', '–', '-', '--', ':', ': ', '/'],
  ...[' ', '  ', '#', ' #', ',', ', ', '[', ']', '{', '}', '"', "'", '&', '*', '!', '|', '>', '%', '@', '`'],
  ...[
    '?',
    '? ',
    '- ',
    '~',
    '\\',
    '’',
    'é',
    'Ω',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\t',
    '\n',
    '\r',
    '\n  ',
    '<<',
  ],
]
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''))
const PLAIN = fc.array(fc.constantFrom('a', 'Bé', ' ', '-', "'", '’', '.', ',', ':'), { maxLength: 6 })
const VALUE = fc.oneof(
  TEXT,
  PLAIN.map((pieces) => `a${pieces.join('')}`),
  TEXT.map((text) => `"${text}"`),
  TEXT.map((text) => `'${text}'`),
  fc
    .array(fc.oneof(TEXT, fc.constantFrom('a', 'b c', 'null', 'd&e')), { maxLength: 3 })
    .map((items) => `[${items.join(', ')}]`),
)
const NAME = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('title', 'Tags', 'a-b', 'c', 'False') },
  { weight: 1, arbitrary: TEXT },
)
const CONTENT = fc
  .array(fc.tuple(NAME, fc.constantFrom(': ', ': ', ': ', ':', ' : '), VALUE), { maxLength: 3 })
  .map((lines) => lines.map((line) => line.join('')).join('\n'))
