import type { CalendarDate } from '../kit/calendar-date.ts'
import { compareText } from '../kit/compare-text.ts'

/** An article behind a printed story. */
export interface PublishedArticle {
  readonly path: string
  /** Of its source, as it was when the edition was built. */
  readonly sha256: string
  readonly url?: string
}

/** A quotation as it was printed. */
export interface PublishedQuotation {
  readonly text: string
  /** Who said it. */
  readonly name?: string
  /** The article it was taken from. */
  readonly path?: string
}

/** A story as it was printed. */
export interface PublishedStory {
  /** The story's anchor in its edition. */
  readonly id: string
  readonly headline: string
  /** The articles behind it, the leading one first. */
  readonly articles: readonly PublishedArticle[]
  readonly quotations: readonly PublishedQuotation[]
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

/** The register of editions in whatever order. */
export function toRegister(editions: readonly PublishedEdition[]): Register {
  return {
    editions: editions.toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id)),
  }
}

/** A register with one edition more; one of its id that was there gives way. */
export function addToRegister({ editions }: Register, edition: PublishedEdition): Register {
  return toRegister([...editions.filter(({ id }) => id !== edition.id), edition])
}

/**
 * The editions that went out before one, in order: never itself nor those of a later date, so that an edition that is built
 * again comes out as it did the first time.
 *
 * Of several on one day, those before it in the register; all of them when it is not there yet.
 */
export function findEarlier(
  { editions }: Register,
  { id, date }: Pick<PublishedEdition, 'id' | 'date'>,
): readonly PublishedEdition[] {
  const own = editions.findIndex((edition) => edition.id === id)
  return (own < 0 ? editions : editions.slice(0, own)).filter((edition) => edition.date <= date)
}
