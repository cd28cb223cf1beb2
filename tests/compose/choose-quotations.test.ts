import { describe, expect, it } from 'vitest'
import { chooseQuotations } from '../../src/compose/choose-quotations.ts'
import { trimPiece } from '../../src/compose/trim-piece.ts'
import { makeDigest, type DigestWish } from '../fixtures/compose/make-digest.ts'

type Wished = NonNullable<DigestWish['quotations']>[number]

const speech = Array.from({ length: 71 }, (_, i) => `w${i}`).join(' ')
const text = `One more, he said. Two more of it! Three and a half. ${speech}. Told already, and so on it goes. It ends well for us.`

function choose(quotations: readonly Wished[], countMax = 2) {
  const digest = makeDigest({ path: 'a.md', paragraphs: [text], quotations })
  return chooseQuotations([digest], { countMax, summary: ['He told already.'] }).map(({ printed }) => [
    printed.text,
    printed.attribution?.name,
  ])
}

describe('chooseQuotations()', () => {
  it.each<[string, readonly Wished[], readonly (readonly [string, string | undefined])[]]>([
    [
      'the better before the worse',
      [
        { words: ['One more'], by: 'A', score: 0.1 },
        { words: ['Two more'], by: 'B', score: 0.9 },
      ],
      [
        ['Two more', 'B'],
        ['One more', 'A'],
      ],
    ],
    [
      'each speaker before one twice',
      [
        { words: ['One more'], by: 'A', score: 0.9 },
        { words: ['Two more'], by: 'A', score: 0.8 },
        { words: ['Three'], by: 'B', score: 0.1 },
      ],
      [
        ['One more', 'A'],
        ['Three', 'B'],
      ],
    ],
    ['no comma that only leads over to "he said"', [{ words: ['One more,'], by: 'A' }], [['One more', 'A']]],
    ['the mark that ends a sentence', [{ words: ['Two more of it!'], by: 'A' }], [['Two more of it!', 'A']]],
    [
      'nobody unknown beside somebody known',
      [{ words: ['One more'] }, { words: ['Two more'], by: 'B', score: 0.1 }],
      [['Two more', 'B']],
    ],
    [
      'one of the unknown when there is nobody else',
      [{ words: ['One more'] }, { words: ['Two more'] }],
      [['One more', undefined]],
    ],
    ['no speech', [{ words: [speech], by: 'A' }], []],
    ['nothing that the summary holds', [{ words: ['Told already'], by: 'A' }], []],
    [
      'only what the summary does not hold',
      [
        { words: ['Told already', 'It ends well for us.'], by: 'A' },
        { words: ['Two more of it!', 'Told already'], by: 'B' },
      ],
      [
        ['It ends well for us.', 'A'],
        ['Two more of it!', 'B'],
      ],
    ],
    ['no rest that does not stand alone', [{ words: ['Told already', 'and so on it goes.'], by: 'A' }], []],
    [
      'the same words once',
      [
        { words: ['One more'], by: 'A' },
        { words: ['One more'], by: 'B' },
      ],
      [['One more', 'A']],
    ],
    ['no marks without words', [{ words: [', '], by: 'A' }], []],
  ])('prints %s', (_, quotations, printed) => {
    expect(choose(quotations)).toEqual(printed)
  })

  it('prints none when none are wanted', () => {
    expect(choose([{ words: ['One more'], by: 'A' }], 0)).toEqual([])
  })
})

describe('trimPiece()', () => {
  it.each([
    ['  a b,\u00a0', 12, 15],
    ['a—', 10, 11],
    ['a…', 10, 12],
    [' ,;:', 11, 11],
  ])('%j', (piece, start, end) => {
    const trimmed = trimPiece({ start: 10, end: 10 + piece.length, text: piece })
    expect(trimmed).toEqual({ start, end, text: piece.slice(start - 10, end - 10) })
  })

  it('takes time with the length and not its square', () => {
    const piece = ','.repeat(200_000) + 'a'
    expect(trimPiece({ start: 0, end: piece.length, text: piece }).end).toBe(piece.length)
  })
})
