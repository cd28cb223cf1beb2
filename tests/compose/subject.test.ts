import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePreheader, composeSubject } from '../../src/compose/subject.ts'
import type { Story } from '../../src/model/edition.ts'

const toStory = (headline: string, more: Partial<Story> = {}): Story => ({
  id: headline,
  headline,
  oneLine: { text: headline },
  body: [],
  articles: [],
  tags: [],
  ...more,
})
const toSections = (lists: readonly (readonly string[])[]) =>
  lists.map((headlines) => ({ stories: headlines.map((headline) => toStory(headline)) }))

describe('composeSubject()', () => {
  it.each([
    ['A whale was seen', 'A whale was seen'],
    [
      'Merrow and Velland sign fishing accord, ending an eleven-month standoff',
      'Merrow and Velland sign fishing accord…',
    ],
    [
      'Bank of Merrow holds its rate at 3.25 per cent and warns of a dear winter',
      'Bank of Merrow holds its rate at 3.25 per cent and warns of…',
    ],
    [
      'No: the council of the islands turns down a bridge to the mainland',
      'No: the council of the islands turns down a bridge to the…',
    ],
  ])('%s', (headline, subject) => {
    expect(composeSubject('The Lantern Brief', [toStory(headline)])).toBe(subject)
  })

  it('is the title when there is no story', () => {
    expect(composeSubject('The Lantern Brief', [])).toBe('The Lantern Brief')
  })
})

describe('composePreheader()', () => {
  it.each([
    ['nothing without a story', [], ''],
    ['nothing more when there is nothing more to say', [['A']], ''],
    [
      'the next headlines, each section in turn',
      [
        ['A', 'B', 'C'],
        ['D', 'E'],
      ],
      'D · B · E · C',
    ],
    [
      'a headline cut where it no longer fits',
      [
        ['A'],
        ['Storm Ottoline cuts power to 23,000 homes and closes the strait'],
        ['Tidal turbine in the Sarrow Strait runs a full year without a stop'],
      ],
      'Storm Ottoline cuts power to 23,000 homes and closes the strait · Tidal turbine in the Sarrow Strait runs a…',
    ],
    [
      'no stump of a headline',
      [
        ['A'],
        ['Scientists mapping the sea bed north of Quillet have found the mail steamer Amelia Thorne'],
        ['Tidal turbine in the strait runs a year'],
      ],
      'Scientists mapping the sea bed north of Quillet have found the mail steamer Amelia Thorne',
    ],
  ])('gives %s', (_, lists, preheader) => {
    expect(composePreheader(toSections(lists))).toBe(preheader)
  })

  it('tells the gist of an only story', () => {
    const body = [{ kind: 'paragraph', sentences: [{ text: 'It swam north.' }] }] as const
    expect(composePreheader([{ stories: [toStory('A whale', { body })] }])).toBe('It swam north.')
    expect(composePreheader([{ stories: [toStory('A whale', { body, dek: 'Off Tansy' })] }])).toBe(
      'Off Tansy',
    )
  })

  it('never grows beyond its limit', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 200 }))), (lists) => {
        expect(composePreheader(toSections(lists)).length).toBeLessThanOrEqual(110)
        expect(composeSubject('T', [toStory(lists.flat()[0] ?? '')]).length).toBeLessThanOrEqual(60)
      }),
    )
  })
})
