import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Digest } from '../model/digest.ts'
import type { OrderRule, WeightParts } from '../model/explanation.ts'
import { countPublishers, type Published } from './number-publishers.ts'

/** What a story weighs in the order of its section, and what it is made of. */
export interface StoryWeight {
  readonly weight: number
  readonly parts: WeightParts
}

/** What a story weighs by. */
export interface WeighedStory {
  readonly lead: Digest
  readonly digests: readonly Digest[]
  readonly quotationCount: number
}

export interface WeightOptions {
  readonly date: CalendarDate
  readonly order: OrderRule
}

const DAY_MS = 24 * 60 * 60 * 1000
const FRESH_DAYS = 7
const FULL_WORDS = 800
// More than the rest together, so that what an editor pinned stands first.
const A_PIN = 100

/**
 * Weighs a story: freshness is 1 on the edition's day and 0 a week from it, length 1 at 800 words, sources 1 for each
 * further publisher, quotations 1 for each that is printed, all times what `order` gives them; a pin counts 100.
 */
export function explainWeight(
  { lead, digests, quotationCount }: WeighedStory,
  { date, order }: WeightOptions,
): StoryWeight {
  const published = lead.article.date
  const days =
    published === undefined ? FRESH_DAYS : Math.abs(Date.parse(date) - Date.parse(published)) / DAY_MS
  const parts = {
    pin: A_PIN * Math.max(0, ...digests.map(({ article }) => article.pin ?? 0)),
    freshness: order.freshness * Math.max(0, 1 - days / FRESH_DAYS),
    sources: order.sources * (countPublishers(digests.map(toPublished)) - 1),
    quotations: order.quotations * quotationCount,
    length: order.length * Math.min(1, lead.article.wordCount / FULL_WORDS),
  }
  return { weight: Object.values(parts).reduce((sum, part) => sum + part, 0), parts }
}

function toPublished({ article: { path, publisher, canonicalUrl: url } }: Digest): Published {
  return { path, ...(publisher !== undefined && { publisher }), ...(url !== undefined && { url }) }
}
