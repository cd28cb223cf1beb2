import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEnclosures } from '../../src/analyse/sentences/find-enclosures.ts'
import { findSentences } from '../../src/analyse/sentences/find-sentences.ts'
import { splitSentences } from '../../src/analyse/sentences/split-sentences.ts'

/** What the row is about, and the text with "|" where a sentence ends before another. */
const ROWS: readonly (readonly [string, string])[] = [
  ['a full stop', 'The ferry sank. |Nobody was hurt.'],
  ['a question and a shout', 'Who pays? |The town does! |It always has.'],
  ['titles before a name', 'Dr. Ilse Marrow met Gov. Pell and Lt. Col. Ostrander. |They talked.'],
  ['initials', 'J. P. Harrow and Mary W. Dunne resigned. |The board said why.'],
  ['an initial at the end', 'It was between her and I. |We both knew.'],
  ['letters with stops inside a sentence', 'The U.S. Treasury and the U.K. government agreed.'],
  ['letters with stops at the end', 'She moved to the U.S. |The firm followed.'],
  ['a company in the middle and at the end', 'Harrow & Co. paid. |Then came Dunne Inc. |It did not.'],
  ['a time in the middle', 'Polls close at 8 p.m. Friday in Ostrand.'],
  ['a time at the end', 'They left at 8 p.m. |The rain had stopped.'],
  ['a time in the opening phrase', 'At 5 a.m. Mrs. Pell opened the gate.'],
  ['decimals and thousands', 'It cost $3.50, up from 1,200.75 marks. |Prices fell later.'],
  ['months before a day', 'He was born on Feb. 3 and died on Sept. 9. |Both were Mondays.'],
  ['numbered things', 'See No. 7 on p. 12 and Fig. 3. |It is clear.'],
  ['addresses', 'Write to press@ostrand.example.org or see www.ostrand.example/a.html. |Do it today.'],
  ['a lost space', 'The vote was close.The mayor won it.'.replace('.The', '.|The')],
  ['an ellipsis that goes on', 'She waited ... and then she left.'],
  ['an ellipsis that ends', 'She waited... |Nobody came.'],
  ['brackets', 'The hall (built in 1902. Restored twice.) reopened. |(The mayor came.) |It rained.'],
  ['a quotation before its speaker', '"This is a scandal." he said. |Nobody answered.'],
  ['a quotation that ends the sentence', 'She said: "This is a scandal." |He left.'],
  ['several sentences in one quotation', '"Stop. Wait for me," she called. |He stopped.'],
  ['a quoted question and who asked it', '"Who pays for that?" Marrow asked the council. |Silence.'],
  ['curly marks', '“We won.” |“So did we.”'],
  ['single marks', '‘We won. It was hard,’ he said. |The town’s bells rang.'],
  [
    'marks that were pulled apart',
    "She smiled. ` `we won. It was hard,'' she said. |The mayor's band played. |We sang.",
  ],
  ['plural possessives', "The workers' rights were cut. |The owners' profits rose."],
  ['a mark that never closes', '“We begin. |We go on.'],
  ['low-high marks and guillemets', '„Das ist gut. Sehr gut“, sagte sie. |«C’est bien. Très bien», dit-il.'],
  ['a name with a shout in it', 'She works at Yodel! in the old mill.'],
  ['a brand in lower case', 'It sold out. |iPads were next.'],
  ['a list in one line', '1. Buy flour. |2. Bake bread. |3. Sell it.'],
  ['a note number', 'It burned in 1871.[3] |The rest is known.'],
  ['degrees', 'She holds a Ph.D. |Her brother does not.'],
]

describe('splitSentences()', () => {
  test.each(ROWS)('splits at the right places: %s', (_, row) => {
    const parts = row.split('|').map((part) => part.trim())
    expect(splitSentences(row.replaceAll('|', '')).map(({ text }) => text)).toEqual(parts)
  })

  test('parts at a blank line whatever the marks', () => {
    expect(splitSentences('no mark here\n\nnor here').map(({ text }) => text)).toEqual([
      'no mark here',
      'nor here',
    ])
  })

  test('splits a quotation that is as long as a speech', () => {
    const speech = `“${'We shall rebuild the harbour. '.repeat(30).trim()}”`
    expect(splitSentences(speech).length).toBe(30)
  })

  test('gives ordered slices that hold every letter of any text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        let reach = 0
        let letters = ''
        for (const { start, end, text: words } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(reach)
          expect(end).toBeGreaterThan(start)
          expect(words).toBe(text.slice(start, end))
          letters += words
          reach = end
        }
        expect(letters.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  test.each([
    ['full stops', '.'],
    ['spaced full stops', ' .'],
    ['quotation marks', '"'],
    ['opening marks', '“a. '],
    ['brackets', '('],
    ['short sentences', 'It rained. '],
    ['abbreviations', 'U.S. '],
    ['apostrophes', "a' "],
  ])(
    'stays linear on half a megabyte of %s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(500_000 / piece.length))
      expect(splitSentences(text).length).toBeGreaterThan(0)
    },
    10_000,
  )
})

describe('findEnclosures()', () => {
  test('drops a mark without its partner', () => {
    expect(findEnclosures('“One (two” three')).toEqual([{ start: 0, end: 10 }])
  })
})

describe('findSentences()', () => {
  test('keeps to passages and takes prose alone', () => {
    const text = 'The heading\n\nOne. Two\n\nthree. Four.\n\nA cell. Another.'
    const passages = [
      { kind: 'heading', start: 0, end: 11 },
      { kind: 'paragraph', start: 13, end: 21 },
      { kind: 'blockquote', start: 23, end: 35 },
      { kind: 'cell', start: 37, end: 53 },
    ] as const
    const found = findSentences({ text, passages })
    expect(found.map(({ text: words, passage }) => [passage, words])).toEqual([
      [1, 'One.'],
      [1, 'Two'],
      [2, 'three.'],
      [2, 'Four.'],
    ])
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words)
  })
})

function hostileText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...'. ! ? … " \' “ ” ‘ ’ « » ( ) [ ] { } ` \n \t - – • 1 2. a I A. Mr. U.S. p.m. No. The he said , ; :'.split(
      ' ',
    ),
    ' ',
    '\n\n',
  )
  return fc.oneof(
    fc.array(piece, { maxLength: 80 }).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  )
}
