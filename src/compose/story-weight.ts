import type { CalendarDate } from '../kit/calendar-date.ts'
import type { DraftStory } from './to-story.ts'

/** What a story weighs in the order of its section, and what it is made of. */
export interface StoryWeight {
  readonly weight: number
  readonly parts: {
    readonly freshness: number
    readonly sources: number
    readonly quotations: number
    readonly length: number
  }
}

const DAY_MS = 24 * 60 * 60 * 1000
const FRESH_DAYS = 7
const FULL_WORDS = 800

/** Weighs a story: 0 to 1 for freshness and for length, 1 for each further publisher, half for each printed quotation. */
export function explainWeight({ story, lead, printed }: DraftStory, date: CalendarDate): StoryWeight {
  const published = lead.article.date
  const days =
    published === undefined ? FRESH_DAYS : Math.abs(Date.parse(date) - Date.parse(published)) / DAY_MS
  const publishers = new Set(story.articles.map((article) => article.publisher ?? article.path)).size
  const parts = {
    freshness: Math.max(0, 1 - days / FRESH_DAYS),
    sources: publishers - 1,
    quotations: printed.length / 2,
    length: Math.min(1, lead.article.wordCount / FULL_WORDS),
  }
  return { weight: parts.freshness + parts.sources + parts.quotations + parts.length, parts }
}
