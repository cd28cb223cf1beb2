import { describe, expect, it } from 'vitest'
import { composeEdition } from '../../src/compose/compose.ts'
import { openPreviousStories } from '../../src/compose/previous-stories.ts'
import { toPublishedStories } from '../../src/compose/to-published-stories.ts'
import { toCalendarDate, type CalendarDate } from '../../src/kit/calendar-date.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { FurnitureKind } from '../../src/model/furniture.ts'
import type { PublishedEdition, PublishedStory } from '../../src/model/register.ts'
import { makeDigest } from '../fixtures/compose/make-digest.ts'
import { HALVES, readLabelled, type Labelled } from './score-events.ts'

interface Wish {
  readonly date: CalendarDate
  readonly earlier: readonly PublishedEdition[]
  readonly furniture?: readonly FurnitureKind[]
}

const compose = (digests: readonly Digest[], { date, earlier, furniture }: Wish) =>
  composeEdition(digests, {
    date,
    id: date,
    title: 'The Brief',
    language: 'en',
    sender: { name: 'The Brief' },
    sections: [],
    quotationsPerStory: 2,
    earlier,
    ...(furniture && { furniture }),
  }).value

/** An edition for each day of the labelled articles, each knowing those before; which article continues which. */
function link(articles: readonly Labelled[]): readonly (readonly [Labelled, Labelled])[] {
  const byPath = new Map(articles.map((article) => [article.digest.article.path, article]))
  const dates = [...new Set(articles.flatMap(({ digest }) => digest.article.date ?? []))].sort()
  const earlier: PublishedEdition[] = []
  const links: (readonly [Labelled, Labelled])[] = []
  for (const date of dates) {
    const digests = articles.map(({ digest }) => digest).filter(({ article }) => article.date === date)
    const edition = compose(digests, { date, earlier: [...earlier] })
    for (const story of edition.sections.flatMap(({ stories }) => stories))
      for (const { edition: before, storyId } of story.previously ?? []) {
        const found = earlier.find(({ id }) => id === before.id)!.stories.find(({ id }) => id === storyId)!
        links.push([byPath.get(story.articles[0]!.path)!, byPath.get(found.articles[0]!.path)!])
      }
    earlier.push({
      id: date,
      title: 'The Brief',
      date,
      subject: '',
      stories: toPublishedStories(edition, digests),
    })
  }
  return links
}

describe('a story that continues one of an earlier edition', async () => {
  const articles = (await Promise.all(HALVES.map(readLabelled))).flat()
  const links = link(articles)

  it('links to it, and to none that tells of something else', () => {
    expect(links.filter(([story, before]) => story.theme !== before.theme)).toEqual([])
    expect(links.length).toBeGreaterThanOrEqual(40)
  })

  it('links to it in the third week too, by how much both tell of, however few stories there were', () => {
    const toStory = (headline: string, terms: string, people: string): PublishedStory => ({
      id: headline,
      headline,
      articles: [{ path: `${headline}.md`, sha256: '' }],
      quotations: [],
      terms: terms.split(', '),
      people: people.split(', '),
    })
    const talks = toStory(
      'Fishing talks open',
      'Merrow, Velland, talks, fishing, half, Port Calder, herring, boats, rights',
      'Leonora Quist, Tomas Brandel',
    )
    const storm = toStory(
      'Storm cuts power',
      'storm, homes, power, Lantern, Quay Street, ferries, bakery',
      'Marta Osei',
    )
    const bank = toStory(
      'Central bank holds its rate',
      'cent, Merrow, bank, rate, prices, inflation',
      'Imre Dahl',
    )
    const accord = toStory(
      'Merrow and Velland sign accord',
      'Merrow, Velland, accord, signed, Port Calder, cent, herring, autumn, tonnes',
      'Leonora Quist, Tomas Brandel',
    )
    const prices = toStory(
      'Fish gets cheaper',
      'prices, herring, Merrow, Port Calder, Velland, fishing, accord, auction',
      'Sela Brack',
    )
    const pumps = toStory(
      'Lantern pumps out its old quarter',
      'Lantern, storm, quarter, pumping, power, water',
      'Marta Osei',
    )
    const toEdition = (id: string, date: string, stories: readonly PublishedStory[]): PublishedEdition => ({
      id,
      title: 'The Brief',
      date: toCalendarDate(date)!,
      subject: '',
      stories,
    })
    const find = openPreviousStories([
      toEdition('1', '2026-11-15', [talks, storm, bank]),
      toEdition('2', '2026-11-22', [accord, prices, pumps]),
    ])
    const digest: Digest = {
      ...makeDigest({ path: 'sail.md', paragraphs: ['Boats sail.'], names: ['Nils Aker', 'Leonora Quist'] }),
      keyTerms: 'Merrow, Port Calder, fleet, summer, Velland, fishing, boat, herring, Nils Aker, accord'
        .split(', ')
        .map((term, i) => ({ term, weight: 10 - i })),
    }
    const [story] = compose([digest], { date: toCalendarDate('2026-11-26')!, earlier: [] }).sections[0]!
      .stories
    const known = {
      story: { ...story!, headline: 'Fleet sails after summer in port' },
      digests: [digest],
      printed: [],
    }
    expect(find(known).map(({ headline }) => headline)).toEqual([talks.headline])
  })

  it('is named with its edition, and only where that is furnished', () => {
    const [before, after] = ['accord/signed-1.md', 'accord/vote-1.md'].map(
      (path) => articles.find(({ digest }) => digest.article.path === path)!.digest,
    ) as [Digest, Digest]
    const first = compose([before], { date: before.article.date!, earlier: [] })
    const published = { id: '1', number: 7, title: 'The Brief', date: before.article.date!, subject: '' }
    const earlier = [{ ...published, stories: toPublishedStories(first, [before]) }]
    const [story] = compose([after], { date: after.article.date!, earlier }).sections[0]!.stories
    expect(story!.previously).toEqual([
      {
        edition: { id: '1', number: 7, title: 'The Brief', date: '2026-11-19' },
        storyId: first.sections[0]!.stories[0]!.id,
        headline: before.article.headline,
      },
    ])
    const bare = compose([after], { date: after.article.date!, earlier, furniture: [] })
    expect(bare.sections[0]!.stories[0]!.previously).toBeUndefined()
    // The same article again continues nothing.
    expect(
      compose([before], { date: after.article.date!, earlier }).sections[0]!.stories[0]!.previously,
    ).toBeUndefined()
  })
})
