import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeEdition, type ComposeOptions } from '../../src/compose/compose.ts'
import { findQuotations, findSummary } from '../../src/model/edition.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { makeDigest, type DigestWish } from '../fixtures/compose/make-digest.ts'

const options: ComposeOptions = {
  date: toCalendarDate('2026-11-23')!,
  id: '2026-W48',
  title: 'The Lantern Brief',
  language: 'en',
  sender: { name: 'The Lantern Brief' },
  sections: [
    { title: 'World', tags: ['diplomacy'], folders: ['world'] },
    { title: 'Economy', tags: ['trade'], folders: [] },
  ],
  quotationsPerStory: 2,
  order: { freshness: 1, sources: 1, quotations: 0.5, length: 1 },
}

const ferry: DigestWish = {
  path: 'ferry.md',
  headline: 'Ferry crews on Lantern Island win a shorter week',
  publisher: 'The Lantern Post',
  date: '2026-11-20',
  tags: ['trade'],
  paragraphs: [
    'Ferry crews on Lantern Island will work four days a week from the spring. The board agreed.',
    '“Nobody should have to choose between a boat and a family,” said Oona Terrell, chair of the harbour board.',
    'The change costs 210,000 crowns, Terrell said.',
  ],
  quotations: [
    {
      words: ['Nobody should have to choose between a boat and a family'],
      by: 'Oona Terrell',
      role: 'chair of the harbour board',
      score: 0.8,
    },
  ],
  names: ['Oona Terrell', 'Lantern Island'],
  figures: [210000],
}
const ferryAgain: DigestWish = {
  ...ferry,
  path: 'ferry-again.txt',
  headline: 'Lantern Island ferry crews to work four days',
  publisher: 'Strait Wire',
  paragraphs: [
    'Crews of the Lantern Island ferry will work a four-day week from spring, the harbour board said.',
    'The board’s chair, Oona Terrell, put the cost at 210,000 crowns. “We can afford it,” Terrell said.',
  ],
  quotations: [{ words: ['We can afford it'], by: 'Oona Terrell', score: 0.4 }],
}
const accord: DigestWish = {
  path: 'world/accord.md',
  folders: ['world'],
  headline: 'Two neighbours sign an accord on herring after eleven months without one',
  date: '2026-11-19',
  paragraphs: ['Merrow and Velland signed an accord on herring on Thursday.', 'It holds for six years.'],
}
const stray: DigestWish = {
  path: 'stray.txt',
  headline: 'A whale was seen',
  paragraphs: ['A whale was seen off Tansy on Sunday.'],
}

const compose = (wishes: readonly DigestWish[], more: Partial<ComposeOptions> = {}) =>
  composeEdition(wishes.map(makeDigest), { ...options, ...more })

describe('composeEdition()', () => {
  it('puts stories into the configured sections, and the rest last', () => {
    const { sections } = compose([stray, ferry, accord]).value
    expect(sections.map(({ title, stories }) => [title, stories.map(({ headline }) => headline)])).toEqual([
      ['World', [accord.headline]],
      ['Economy', [ferry.headline]],
      ['In brief', [stray.headline]],
    ])
  })

  it('makes folders into sections when none are configured', () => {
    const { sections } = compose([accord, stray], { sections: [] }).value
    expect(sections.map(({ title }) => title)).toEqual(['World', 'In brief'])
    expect(compose([stray], { sections: [] }).value.sections[0]!.title).toBe('In this issue')
    expect(compose([stray], { sections: [], language: 'de-AT' }).value.sections[0]!.title).toBe(
      'In dieser Ausgabe',
    )
  })

  it('prints no more stories of a section than its limit, the pinned ones first', () => {
    const world = { title: 'World', tags: [], folders: ['world'], limit: 1 }
    const other: DigestWish = { ...stray, path: 'world/whale.txt', folders: ['world'], pin: 1 }
    const { value, notices, explain } = compose([accord, other], { sections: [world] })
    expect(value.sections[0]!.stories.map(({ headline }) => headline)).toEqual([stray.headline])
    expect(value.counts.articles).toBe(1)
    expect(notices).toMatchObject([{ code: 'story-over-limit', path: 'world/accord.md' }])
    expect(explain().stories).toMatchObject([
      {
        headline: stray.headline,
        isPrinted: true,
        because: 'it lies in the folder "world"',
        parts: { pin: 100 },
      },
      { headline: accord.headline, isPrinted: false, parts: { pin: 0 } },
    ])
  })

  it('gives no anchor to a story that a limit leaves out', () => {
    const world = { title: 'World', tags: [], folders: ['world'], limit: 1 }
    const other: DigestWish = { ...stray, path: 'world/whale.txt', folders: ['world'] }
    const pinned: DigestWish = {
      ...other,
      path: 'world/whales.txt',
      pin: 1,
      paragraphs: ['Two were seen in the Sound of Merrow, and nobody was there to count them.'],
    }
    const { value } = compose([accord, other, pinned], { sections: [world] })
    const [story] = value.sections[0]!.stories
    expect([story!.id, story!.articles[0]!.slug]).toEqual(['a-whale-was-seen', 'a-whale-was-seen'])
  })

  it.each([
    ['the fresher first', { order: { freshness: 1, sources: 0, quotations: 0, length: 0 } }, [ferry, accord]],
    ['the longer first', { order: { freshness: 0, sources: 0, quotations: 0, length: 1 } }, [ferry, accord]],
    [
      'the one with more sources first',
      { order: { freshness: 0, sources: 1, quotations: 0, length: 0 } },
      [ferry, accord],
    ],
  ])('orders stories by weight: %s', (_, more, expected) => {
    const flat = [accord, ferry, ferryAgain].map((wish) => ({ ...wish, tags: [], folders: [] }))
    const { value } = compose(flat, { ...more, sections: [] })
    expect(value.sections[0]!.stories.map(({ headline }) => headline)).toEqual(
      expected.map(({ headline }) => headline),
    )
  })

  it('tells why articles were joined or not', () => {
    const { pairs } = compose([ferryAgain, ferry, accord]).explain()
    expect(pairs[0]).toMatchObject({ paths: ['ferry-again.txt', 'ferry.md'], isJoined: true })
    expect(pairs[0]!.because).toContain('terrell')
  })

  it('lets an article ask for its section', () => {
    expect(compose([{ ...stray, section: 'world' }]).value.sections[0]!.title).toBe('World')
  })

  it('joins reports of one event into a story, the fullest first, with quotations of both', () => {
    const { sections, counts } = compose([ferryAgain, ferry, accord, stray]).value
    const story = sections.find(({ title }) => title === 'Economy')!.stories
    expect(story).toHaveLength(1)
    expect(story[0]!.articles.map(({ path }) => path)).toEqual(['ferry.md', 'ferry-again.txt'])
    expect(findQuotations(story[0]!).map(({ from }) => from!.path)).toEqual(['ferry.md', 'ferry-again.txt'])
    expect(counts).toMatchObject({ articles: 4, stories: 3, quotations: 2, speakers: 1 })
  })

  it.each([
    ['other dates', { ...ferryAgain, date: '2026-10-01' }],
    ['no name in common', { ...ferryAgain, names: [], figures: [] }],
  ])('leaves two articles apart that have %s', (_, other) => {
    expect(compose([ferry, other, accord]).value.counts.stories).toBe(3)
  })

  it('leaves out an article without text and one that stands there twice, with a notice', () => {
    const { value, notices } = compose([
      ferry,
      { ...ferry, path: 'z-copy.md' },
      { path: 'empty.md', paragraphs: [''] },
    ])
    expect(value.counts.articles).toBe(1)
    expect(notices.map(({ code, path }) => [code, path])).toEqual([
      ['article-left-out', 'empty.md'],
      ['article-repeated', 'z-copy.md'],
    ])
  })

  it('prints quotations with their speakers and places, pieces joined by an ellipsis', () => {
    const words = ['Nobody should have to choose', 'a boat and a family']
    const story = compose([{ ...ferry, quotations: [{ words, by: 'Oona Terrell', inferred: true }] }]).value
      .sections[0]!.stories[0]!
    expect(findQuotations(story)).toEqual([
      {
        id: `q-${story.id}-1`,
        text: 'Nobody should have to choose […] a boat and a family',
        attribution: { name: 'Oona Terrell', because: 'pronoun' },
        from: {
          path: 'ferry.md',
          line: 3,
          pieces: words.map((piece) => {
            const start = makeDigest(ferry).article.text.indexOf(piece)
            return { start, end: start + piece.length }
          }),
        },
      },
    ])
  })

  it.each([
    [
      'reported in other words',
      { words: ['Nobody should have to choose'], by: 'A', kind: 'indirect' as const },
    ],
    ['in the summary already', { words: ['four days a week'], by: 'A' }],
  ])('prints no quotation that is %s', (_, quotation) => {
    expect(
      findQuotations(compose([{ ...ferry, quotations: [quotation] }]).value.sections[0]!.stories[0]!),
    ).toEqual([])
  })

  it('gives every anchor once, and keeps those of the page', () => {
    const twins = [1, 2, 3].map((n) => ({
      ...stray,
      path: `${n}.txt`,
      headline: 'At a glance',
      paragraphs: [`Whale number ${n} was seen.`],
    }))
    const ids = compose(twins).value.sections.flatMap(({ id, stories }) => [
      id,
      ...stories.map((story) => story.id),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain('at-a-glance')
  })

  it('writes a subject of 60 characters at most, and the next headlines as preheader', () => {
    const { subject, preheader } = compose([accord, ferry, stray]).value
    expect(subject).toBe('Two neighbours sign an accord on herring after eleven…')
    expect(preheader).toBe('Ferry crews on Lantern Island win a shorter week · A whale was seen')
  })

  it('chooses the quotation of the issue among those that are printed', () => {
    const { quotationOfTheIssueId, sections } = compose([ferry, ferryAgain, accord]).value
    const printed = sections.flatMap(({ stories }) => stories).flatMap(findQuotations)
    expect(printed.find(({ id }) => id === quotationOfTheIssueId)?.attribution?.name).toBe('Oona Terrell')
  })

  it('gives the same edition whatever the order of the digests', () => {
    const digests = [ferry, ferryAgain, accord, stray, { path: 'empty.md', paragraphs: [''] }].map(makeDigest)
    const expected = composeEdition(digests, options)
    fc.assert(
      fc.property(fc.shuffledSubarray(digests, { minLength: digests.length }), (shuffled) => {
        const { value, notices, explain } = composeEdition(shuffled, options)
        expect({ value, notices }).toEqual({ value: expected.value, notices: expected.notices })
        expect(explain()).toEqual(expected.explain())
      }),
      { numRuns: 30 },
    )
  })

  it('prints only words that stand where it says', () => {
    const digests = [ferry, ferryAgain, accord, stray].map(makeDigest)
    const texts = new Map(digests.map(({ article }) => [article.path, article.text]))
    for (const story of composeEdition(digests, options).value.sections.flatMap(({ stories }) => stories))
      for (const { text, from } of [story.oneLine, ...findSummary(story), ...findQuotations(story)]) {
        const pieces = from!.pieces.map(({ start, end }) => texts.get(from!.path)!.slice(start, end))
        expect(text).toBe(pieces.join(' […] '))
      }
  })
})
