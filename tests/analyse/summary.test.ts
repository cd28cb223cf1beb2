import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/article.ts'
import { findSentences } from '../../src/analyse/sentences/find-sentences.ts'
import { chooseSummary } from '../../src/analyse/summary/choose-summary.ts'
import { describeSentences } from '../../src/analyse/summary/describe-sentences.ts'
import { findOneLine } from '../../src/analyse/summary/find-one-line.ts'
import { isBoilerplate } from '../../src/analyse/summary/is-boilerplate.ts'
import { isCaption } from '../../src/analyse/summary/is-caption.ts'
import { isLeaning } from '../../src/analyse/summary/is-leaning.ts'
import { isReferring } from '../../src/analyse/summary/is-referring.ts'

describe('isBoilerplate()', () => {
  test.each([
    'By Ilse Marrow',
    'By Ilse Marrow and Tom Dunne, Ostrand Courier.',
    'PUBLISHED: 14:11 GMT, 2 May 2026',
    '14:11 EST, 25 October 2025.',
    'Scroll down for video',
    'Click here to see the pictures.',
    'Read more: the story of the harbour',
    'Sign up to our newsletter for the weekly briefing.',
    'Photo: Ostrand Harbour Board',
    '© 2026 Ostrand Courier',
    'All rights reserved.',
    'Share this article on Facebook.',
    'Tom Dunne contributed to this report.',
    'Follow Ilse Marrow on Twitter',
    '* * *',
    '|.',
  ])('knows %s', (text) => expect(isBoilerplate(text)).toBe(true))

  test.each([
    'By noon the river had risen by two metres.',
    'The picture is on show in the town hall.',
    'The board shared the plans with the town on Monday.',
    'Updated maps show that the sea has taken the road.',
    'Mayor Ilse Marrow resigned.',
    'Subscribers to the ferry line paid twice as much last year.',
  ])('leaves %s', (text) => expect(isBoilerplate(text)).toBe(false))
})

describe('isCaption()', () => {
  test.each([
    ['Reunited: Ilse Marrow and her sister at the harbour on Monday.', true],
    ['Ilse Marrow (left) opens the bridge.', true],
    ['Ilse Marrow, pictured outside the town hall, has resigned.', true],
    ['Marrow said: the bridge will open.', false],
    ['The plan: to sell the harbour.', false],
    ['Ilse Marrow: We shall open the bridge.', false],
  ])('of %s is %s', (text, expected) => expect(isCaption(text)).toBe(expected))
})

describe('isLeaning()', () => {
  test.each([
    'His remarks came late.',
    'This alignment pays.',
    'These initiatives, he noted, are many.',
    'Such claims are old.',
    'Meanwhile, the harbour closed.',
    'However, the harbour closed.',
    'But the harbour closed.',
    'It sank within the hour.',
    'On Monday he left the town.',
    'In a statement she denied it.',
    'While this lasted, nobody paid.',
    '“This is over,” he said.',
  ])('is so of: %s', (text) => expect(isLeaning(text)).toBe(true))

  test.each([
    'Ilse Marrow said she would stay.',
    'A fisherman who lost his boat sued the board.',
    'It is unclear whether the ferry will sail.',
    'There were 300 people on board.',
    'Both Ostrand and Pell voted for the bridge.',
    'Earlier this week the board met in Ostrand.',
    'The board, Marrow said, “has done this before”.',
    'Britain and its neighbours signed the treaty.',
  ])('is not so of: %s', (text) => expect(isLeaning(text)).toBe(false))
})

describe('isReferring()', () => {
  test.each([
    ['The group, held at the border since May, was freed.', true],
    ['The 52-year-old said she would stay.', true],
    ['The former champion led from the start.', true],
    ['the gun was found in a ditch.', true],
    ['The mayor of Pell has resigned.', false],
    ['The man who sold the ferry was fined.', false],
    ['The government said no.', false],
    ['The biggest bank failed.', false],
    ['The Foreign Office has said it knows.', false],
    ['A group was freed.', false],
  ])('of %s is %s', (text, expected) => expect(isReferring(text)).toBe(expected))
})

const STORY = `By Tom Dunne

Ostrand will close its harbour to fishing boats for a year after the harbour board found cracks in the sea wall.

Scroll down for video

The board told the 120 owners of fishing boats on Monday that repairs of the sea wall would cost 4.2 million marks.

He said nothing about who would pay.

"It is a disaster. We were never asked."

Repaired: The sea wall in 1954, seen from the harbour board's office.

Ilse Marrow, the mayor, asked the government for help with the harbour and promised the boat owners a berth in Pell.

However, the berths in Pell are too small.

The town has lived off its fishing boats since 1702, and its harbour is the only one on the coast that ice never shuts.

Sign up for our newsletter.`

const LEANS_ON_BOARD = 'He said nothing about who would pay.'

describe('chooseSummary()', () => {
  test('chooses no boilerplate, caption, bare quotation or sentence that leans on one left out', () => {
    const { article, sentences } = toArticle(STORY)
    const summary = chooseSummary(article, sentences).map(({ text }) => text)
    expect(summary).toHaveLength(3)
    for (const text of summary)
      expect(text).toMatch(/^(?:Ostrand will|The board told|He said|Ilse Marrow|However|The town)/)
    if (summary.includes(LEANS_ON_BOARD))
      expect(summary[summary.indexOf(LEANS_ON_BOARD) - 1]).toMatch(/^The board/)
  })

  test('keeps the length that is asked for', () => {
    const { article, sentences } = toArticle(STORY)
    expect(chooseSummary(article, sentences, [], { sentences: 1 })).toHaveLength(1)
    expect(chooseSummary(article, sentences, [], { sentences: 0 })).toEqual([])
    const short = chooseSummary(article, sentences, [], { sentences: 5, words: 50 })
    expect(short.length).toBeGreaterThan(0)
    expect(short.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)).toBeLessThanOrEqual(50)
  })

  test('gives the whole of an article with no more sentences than asked for', () => {
    const { article, sentences } = toArticle('The ferry sank. She was old. Nobody was hurt.')
    expect(chooseSummary(article, sentences)).toEqual(sentences)
    expect(chooseSummary({ text: '', headline: '' }, [])).toEqual([])
  })

  test('says a thing once', () => {
    const twice = 'Ostrand will close its harbour to all boats for a year, the board said.'
    const { article, sentences } = toArticle(
      `${twice} ${twice} Repairs of the sea wall will cost 4.2 million marks. The mayor of Ostrand asked the government for help. Boats may use the port of Pell.`,
    )
    const texts = chooseSummary(article, sentences, [], { sentences: 2 }).map(({ text }) => text)
    expect(new Set(texts).size).toBe(2)
  })

  test('follows an introduction with the sentence that leans on it only', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }), (pieces) => {
        const { article, sentences } = toArticle(pieces.join(' '))
        const summary = chooseSummary(article, sentences)
        expect(summary.length).toBeLessThanOrEqual(3)
        let at = -1
        for (const sentence of summary) {
          const index = sentences.indexOf(sentence)
          expect(index).toBeGreaterThan(at)
          if (isLeaning(sentence.text) && sentences.length > 3 && index > 0)
            expect(summary).toContain(sentences[index - 1])
          at = index
        }
      }),
    )
  })

  test('names those that a later sentence speaks of', () => {
    const { article, sentences } = toArticle(
      `Nine fishermen from Ostrand were held at the border on Monday night. ${'Nobody knew why. '.repeat(3)}The group, five men and four women from the harbour of Ostrand, had 4.2 million marks in the boats. ${'Nobody asked. '.repeat(3)}The harbour of Ostrand paid the fishermen 4.2 million marks for boats in May.`,
    )
    const summary = chooseSummary(article, sentences, [], { sentences: 2 }).map(({ text }) => text)
    const at = summary.findIndex((text) => text.startsWith('The group'))
    expect(at).toBeGreaterThan(0)
    expect(summary[0]).toMatch(/^Nine fishermen/)
  })

  test('chooses sentences of the article, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(6), (text, count) => {
        const { article, sentences } = toArticle(text)
        const summary = chooseSummary(article, sentences, [], { sentences: count })
        const places = summary.map((sentence) => sentences.indexOf(sentence))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places).not.toContain(-1)
        const line = findOneLine(article, summary)
        if (line) expect(line.text).toBe(article.text.slice(line.start, line.end))
      }),
    )
  })

  test('is done soon with 100,000 sentences and with one of a megabyte', () => {
    const many = toArticle('The harbour of Ostrand is closed today. '.repeat(100_000))
    expect(chooseSummary(many.article, many.sentences)).toHaveLength(3)
    const long = toArticle(`The harbour ${'and the harbour '.repeat(66_000)}closed.`)
    expect(chooseSummary(long.article, long.sentences)).toHaveLength(1)
  }, 10_000)
})

const PIECES = [
  'The harbour board of Ostrand closed the old harbour on Monday.',
  'He said that the wall had cracked.',
  'This came as no surprise to the owners of boats.',
  'Ilse Marrow asked the government for four million marks.',
  'However, the government has not answered the town.',
  'Boats from Ostrand may use the port of Pell for a year.',
]

describe('describeSentences()', () => {
  test.each([
    ['2.1 million for buses, towels and hot soup.', true],
    ['The count was 412 to 287.', false],
    ['412 were for it and 287 against.', false],
    ['A note on the door of the office read nothing at all.', false],
    ['Nobody was hurt.', true],
    ['Nobody was hurt in the storm.', false],
    ['Six people were hurt, most of them by glass from the windows of the old harbour hall.', false],
  ])('takes "%s" for poor: %s', (text, poor) => {
    const { sentences } = toArticle(text)
    expect(describeSentences(sentences)[0]?.poor).toBe(poor)
  })
})

describe('findOneLine()', () => {
  test.each([
    ['The harbour of Ostrand is closed.', 'The harbour of Ostrand is closed.'],
    [
      'OSTRAND (Wire) -- The harbour board closed the old harbour on Monday after divers found cracks as wide as a hand in the sea wall that protects the town.',
      'The harbour board closed the old harbour on Monday',
    ],
    [
      'The growing trade between the port of Ostrand and the islands has reached a new height in recent and much disputed figures from the board, with both sides pleased.',
      // A cut before a preposition may take the sense away; the headline says more then.
      undefined,
    ],
    [
      'Ilse Marrow, the mayor of Ostrand, a town of nine thousand people on the northern coast, has asked for help, and the government has not answered so far.',
      'Ilse Marrow, the mayor of Ostrand, a town of nine thousand people on the northern coast, has asked for help',
    ],
    [
      'The ninth and last volume of the great dictionary of the speech of Ostrand came out on Sunday, fifty-seven years after the first, and it ends with a word for the noise of a boat.',
      'The ninth and last volume of the great dictionary of the speech of Ostrand came out on Sunday',
    ],
    [
      'The horn on the cape, which has warned ships of the northern reef of Ostrand since 1895, will be switched off on 1 December, the board said.',
      // What the horn has done is not what happened to it.
      undefined,
    ],
  ])('of "%s" is "%s"', (text, expected) => {
    const { article, sentences } = toArticle(text)
    expect(findOneLine(article, sentences)?.text).toBe(expected)
  })

  test('is undefined for no summary', () => {
    expect(findOneLine({ text: '' }, [])).toBeUndefined()
  })
})

function toArticle(text: string) {
  const passages: Passage[] = [...text.matchAll(/\S(?:.|\n(?!\n))*/g)].map(({ index, 0: found }) => ({
    kind: 'paragraph',
    start: index,
    end: index + found.length,
  }))
  const article = { headline: '', text, passages }
  return { article, sentences: findSentences(article) }
}
