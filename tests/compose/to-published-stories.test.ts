import { expect, it } from 'vitest'
import { composeEdition, toPublishedStories } from '../../src/compose/compose.ts'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import { makeDigest } from '../fixtures/compose/make-digest.ts'

const OPTIONS = {
  date: '2026-11-23' as CalendarDate,
  id: '2026-W48',
  title: 'The Harbour Brief',
  language: 'en',
  sender: { name: 'Desk' },
  sections: [],
  quotationsPerStory: 2,
}

const ferry = {
  ...makeDigest({
    path: 'ferry.md',
    headline: 'Ferry crews win a shorter week',
    canonicalUrl: 'https://example.org/ferry',
    paragraphs: ['The crews will work four days.', '“Nobody should have to choose,” said Oona Terrell.'],
    quotations: [{ words: ['Nobody should have to choose,'], by: 'Oona Terrell' }],
    names: ['Imke Sundal', 'Oona Terrell'],
  }),
  keyTerms: [
    { term: 'ferry crews', weight: 1 },
    { term: 'shorter week', weight: 0.4 },
  ],
}

it('toPublishedStories() keeps what later editions ask for', () => {
  const edition = composeEdition([ferry], OPTIONS).value
  expect(toPublishedStories(edition, [ferry])).toEqual([
    {
      id: 'ferry-crews-win-a-shorter-week',
      headline: 'Ferry crews win a shorter week',
      articles: [{ path: 'ferry.md', sha256: ferry.article.sha256, url: 'https://example.org/ferry' }],
      quotations: [{ text: 'Nobody should have to choose', name: 'Oona Terrell', path: 'ferry.md' }],
      terms: ['ferry crews', 'shorter week'],
      people: ['Oona Terrell', 'Imke Sundal'],
    },
  ])
})

it('toPublishedStories() keeps a story that an editor wrote, of which no digest is there', () => {
  const edition = composeEdition([ferry], OPTIONS).value
  const story = { ...edition.sections[0]!.stories[0]!, articles: [] }
  expect(toPublishedStories({ sections: [{ id: 's', title: 'S', stories: [story] }] }, [])).toMatchObject([
    { articles: [], terms: [], people: ['Oona Terrell'] },
  ])
})
