import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordingFinder, findWording } from '../../src/kit/find-wording.ts'

const TEXT = `The deputy minister spoke on Friday. “Nobody should have to choose between safety — and sleep,” he said.

He added: “We don’t know yet… The board’s cost is 1,500 crowns; it will rise by 4.5 per cent. He called it ‘bold’.”`

/** The pieces as they stand in the text, or the kind of failure with what comes nearest. */
function show(text: string, wording: string): readonly string[] {
  const found = findWording(text, wording)
  if (found.kind === 'absent') return ['absent']
  const pieces = found.pieces.map(({ start, end }) => text.slice(start, end))
  return found.kind === 'verbatim' ? pieces : [found.kind, ...pieces]
}

describe('findWording() finds', () => {
  it.each<[what: string, wording: string, ...pieces: string[]]>([
    ['the words themselves', 'Nobody should have to choose', 'Nobody should have to choose'],
    ['words within marks of their own', '“Nobody should have to choose”', 'Nobody should have to choose'],
    ['words with folded space', ' Nobody\n should  have ', 'Nobody should have'],
    ['a hyphen for a dash', 'safety - and sleep', 'safety — and sleep'],
    ['two hyphens for a dash', 'safety--and sleep', 'safety — and sleep'],
    ['straight marks for curly ones', "We don't know yet", 'We don’t know yet'],
    ['angle marks for curly ones', 'added: «We', 'added: “We'],
    ['decomposed letters', 'It is Traoré', 'absent'],
    ['three dots for an ellipsis', "We don't know yet... The board's", 'We don’t know yet… The board’s'],
    ['pieces in order', 'Nobody […] sleep', 'Nobody', 'sleep'],
    ['pieces joined by dots in brackets', 'Nobody [...] safety', 'Nobody', 'safety'],
    ['pieces joined by a bare ellipsis', 'Nobody … sleep', 'Nobody', 'sleep'],
    ['pieces over two paragraphs', 'safety […] bold', 'safety', 'bold'],
    ['the tightest place of repeated pieces', 'he […] know', 'he', 'know'],
    ['words that stand for the first one', '[The minister] added: “We', 'added: “We'],
    ['the piece after an omission at the start', '[…] Nobody should', 'Nobody should'],
    [
      'words that stand for a word',
      'Friday. “Nobody […] said. [The aide] added',
      'Friday. “Nobody',
      'said.\n\nHe added',
    ],
    ['words that stand for several', 'The [aide] spoke on Friday', 'The deputy minister spoke on Friday'],
    ['words that were put in', 'We don’t know [the price] yet', 'We don’t know yet'],
    ['a letter made small', '[n]obody should', 'Nobody should'],
    ['a letter made great', 'safety — [A]nd sleep', 'safety — and sleep'],
    ['an ending made to fit', 'choos[ing] between', 'choose between'],
    ['what is marked as sic', 'The board’s cost [sic] is 1,500', 'The board’s cost is 1,500'],
    ['the last word', 'bold', 'bold'],
  ])('%s', (_, wording, ...pieces) => expect(show(TEXT, wording)).toEqual(pieces))

  it.each<[what: string, text: string, wording: string]>([
    ['letters composed otherwise', 'Ibrahim Traoré came', 'Ibrahim Traore\u0301 came'],
    ['ligatures and full-width letters', 'an oﬃcial of Ｇａｚｅｔｔｅ', 'an official of Gazette'],
    ['soft hyphens and joiners', 'an inter\u00adnational co\u200boperation', 'an international cooperation'],
    ['no-break spaces', '5\u00a0000 crowns a\u202fyear', '5 000 crowns a year'],
    ['a part of a text without spaces', '大臣は金曜日に話した。', '金曜日に'],
    ['brackets that the text has', 'He said [the board] knew', 'He said [the board] knew'],
    ['brackets that deny, where the text has them', 'I did [not] go', 'did [not] go'],
    ['an omission that the text has', 'We won […] at last', 'We won […] at last'],
    ['marks within marks', '‘It was “grand”,’ he said', 'It was "grand"'],
  ])('%s', (_, text, wording) => expect(findWording(text, wording).kind).toBe('verbatim'))
})

describe('findWording() refuses', () => {
  it.each<[what: string, wording: string, ...nearest: string[]]>([
    ['another word', 'Nobody should want to choose', 'Nobody should have to choose'],
    ['another first word', 'Everyone should have to choose', 'Nobody should have to choose'],
    ['another last word', 'Nobody should have to sleep', 'Nobody should have to choose'],
    ['half a word', 'body should have to choose', 'Nobody should have to choose'],
    ['another case', 'nobody should have to choose', 'Nobody should have to choose'],
    ['another mark', 'cost is 1,500 crowns, it will', 'cost is 1,500 crowns; it will'],
    ['a mark more', 'Nobody, should have to choose', 'Nobody should have to choose'],
    ['a mark less', 'We dont know yet', 'We don’t know yet'],
    ['another figure', 'cost is 1,600 crowns', 'cost is 1,500 crowns'],
    ['another decimal', 'rise by 4.6 per cent', 'rise by 4.5 per cent'],
    ['a word left out', 'Nobody should to choose', 'Nobody should have to choose'],
    ['an ellipsis for a mark', 'crowns … it will rise', 'reordered', 'crowns', 'it will rise'],
    ['a denial in brackets', 'We [never] know yet', 'don’t know yet'],
    ['brackets for a whole sentence', 'spoke on [that day] Nobody should', 'spoke on Friday.'],
    ['a change within brackets’ word', '[S]obody should have', 'Nobody should have'],
  ])('%s', (_, wording, ...nearest) => {
    const shown = show(TEXT, wording)
    expect(shown.slice(nearest[0] === 'reordered' ? 0 : 1).join(' / ')).toContain(nearest.join(' / '))
    expect(findWording(TEXT, wording).kind).not.toBe('verbatim')
  })

  it('pieces in another order, and gives them in theirs', () =>
    expect(show(TEXT, 'it will rise […] Nobody should')).toEqual([
      'reordered',
      'Nobody should',
      'it will rise',
    ]))

  it.each(['', '…', '[…]', '[the minister]', 'quite other words of somebody'])(
    'what stands nowhere: "%s"',
    (wording) => expect(findWording(TEXT, wording)).toEqual({ kind: 'absent' }),
  )

  it('a power for a figure', () => {
    expect(findWording('about 10² of them', 'about 102 of them').kind).toBe('nearest')
    expect(findWording('about 1½ of them', 'about 11/2 of them').kind).toBe('nearest')
  })
})

it('findWording() tells what words in brackets stand for', () => {
  expect(findWording('Then he said so', 'Then [the minister] said')).toEqual({
    kind: 'verbatim',
    pieces: [{ start: 0, end: 12 }],
    supplied: [{ words: 'the minister', start: 5, end: 7 }],
  })
})

describe('findWording(), whatever the text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'no', 'Ünter', '12', ',', '.', '—', '“', '’s'), {
    minLength: 6,
    maxLength: 60,
  })

  it('finds every stretch of it, and every two in order', () => {
    fc.assert(
      fc.property(words, fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), (tokens, picks) => {
        const [a, b, c, d] = picks.map((pick) => pick % tokens.length).sort((x, y) => x - y)
        const [first, second] = [tokens.slice(a, b! + 1), tokens.slice(c === b ? c! + 1 : c, d! + 2)]
        fc.pre(second.length > 0)
        const find = createWordingFinder(tokens.join(' '))
        expect(find(`x ${first.join(' ')}`.slice(2)).kind).toBe('verbatim')
        expect(find(`${first.join('  ')} […] ${second.join('\n')}`).kind).toBe('verbatim')
      }),
      // Two marks with nothing between them are not the marks around a wording.
      {
        examples: [
          [
            ['“', '“', 'a', 'a', 'a', 'a', 'a', 'a'],
            [1, 1, 1, 0],
          ],
        ],
      },
    )
  })

  it('never takes time with the square of its length', () => {
    const text = 'a '.repeat(200_000)
    const find = createWordingFinder(text)
    expect(find(`${'a '.repeat(5_000)}b`).kind).toBe('nearest')
    expect(find('['.repeat(50_000)).kind).toBe('absent')
    expect(find(`${'x'.repeat(200_000)}[`).kind).toBe('absent')
    expect(find('a […] '.repeat(30)).kind).toBe('verbatim')
    expect(find('a [b] '.repeat(1_000)).kind).not.toBe('verbatim')
  })
})
