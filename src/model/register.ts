import type { CalendarDate } from '../kit/calendar-date.ts'

/** A story as it was printed. */
export interface PublishedStory {
  /** The story's anchor in its edition. */
  readonly id: string
  readonly headline: string
  /** The articles behind it, the leading one first. */
  readonly articles: readonly { readonly path: string; readonly sha256: string; readonly url?: string }[]
  readonly quotations: readonly { readonly text: string; readonly name?: string; readonly path?: string }[]
  /** Key terms, the heaviest first. */
  readonly terms: readonly string[]
  /** Whom it names. */
  readonly people: readonly string[]
}

/** An edition that went out. */
export interface PublishedEdition {
  readonly id: string
  readonly number?: number
  readonly title: string
  readonly date: CalendarDate
  readonly subject: string
  readonly stories: readonly PublishedStory[]
}

/** What went out so far: what counts as used, what may be continued, what a correction concerns. */
export interface Register {
  /** In order of date, then of id; each id once. */
  readonly editions: readonly PublishedEdition[]
}
