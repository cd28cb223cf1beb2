import { describe, expect, it } from 'vitest'
import { joinEvents } from '../../src/compose/join-events.ts'
import { makeDigest, type DigestWish } from '../fixtures/compose/make-digest.ts'

const accord: DigestWish = {
  path: 'a.md',
  headline: 'Merrow and Velland sign fishing accord',
  date: '2026-11-19',
  paragraphs: [
    'Merrow and Velland signed a fishing accord on Thursday, ending a standoff over herring in the strait.',
    '“We agreed to count the fish and not the rocks,” said Tomasz Bielak of the fisheries ministry.',
    'Merrow takes 58 per cent of the herring catch and Velland 42 per cent; patrol boats watch the strait.',
  ],
  quotations: [{ words: ['We agreed to count the fish and not the rocks'], by: 'Tomasz Bielak' }],
  names: ['Tomasz Bielak', 'Leonora Quist'],
  figures: [58, 42],
}
const again: DigestWish = {
  path: 'b.txt',
  headline: 'Velland, Merrow settle herring row',
  date: '2026-11-20',
  paragraphs: [
    'Velland and Merrow settled their row over herring fishing in the strait with an accord.',
    '“We agreed to count the fish and not the rocks,” Bielak told reporters after the accord on fishing.',
    'The accord gives Merrow 58 percent of the herring catch and Velland 42 percent.',
  ],
  quotations: [{ words: ['We agreed to count the fish and not the rocks,'], by: 'Bielak' }],
  names: ['Bielak'],
  figures: [58, 42],
}
// Articles about something else, so that words shared by two are rare among all.
const others: readonly DigestWish[] = ['turbine', 'library', 'storm'].map((thing) => ({
  path: `z-${thing}.md`,
  headline: `A ${thing} for the town`,
  paragraphs: [`The ${thing} was the talk of the town, and everybody had seen the ${thing} twice.`],
}))

const join = (wishes: readonly DigestWish[]) => joinEvents([...wishes, ...others].map(makeDigest))

describe('joinEvents()', () => {
  it('joins two reports of one event, and says why', () => {
    const { value, notices } = join([accord, again])
    expect(value[0]!.map(({ article }) => article.path)).toEqual(['a.md', 'b.txt'])
    expect(notices).toEqual([
      {
        code: 'articles-joined',
        message:
          'It tells of the same event as "a.md": they share “we agreed to count the fish and not the rocks”, bielak, 42, 58, velland (6.15 of 3.75 points)',
        path: 'b.txt',
        help: 'They are printed as one story; take one of the files out if that is wrong',
      },
    ])
  })

  it.each<[string, Partial<DigestWish>]>([
    ['are six days apart', { date: '2026-11-25' }],
    [
      'tell of different days',
      {
        paragraphs: [
          'Velland and Merrow settled their row over herring fishing in the strait on Friday.',
          ...again.paragraphs.slice(1),
        ],
      },
    ],
    [
      'share a name and a few words',
      { figures: [], quotations: [], paragraphs: ['Bielak has a dog that likes herring.'] },
    ],
    [
      'tell of another thing in which the same people speak',
      {
        headline: 'Minister opens school',
        paragraphs: ['Bielak opened a school on Friday and praised its gymnasium and its pupils.'],
        quotations: [],
      },
    ],
  ])('leaves two apart that %s', (_, change) => {
    expect(join([accord, { ...again, ...change }]).value).toHaveLength(2 + others.length)
  })

  it('joins what two publishers print in the same words', () => {
    const copy = { ...accord, path: 'c.md', publisher: 'Strait Wire', names: [], figures: [] }
    expect(join([accord, copy]).value[0]).toHaveLength(2)
  })

  it('knows a name without its accents', () => {
    const named = (path: string, name: string): DigestWish => ({
      ...again,
      path,
      names: [name],
      quotations: [],
    })
    expect(join([named('a.md', 'Ibrahim Traoré'), named('b.md', 'Ibrahim Traore')]).value[0]).toHaveLength(2)
  })
})
