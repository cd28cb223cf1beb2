import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Inference } from './digest.ts'

/** Where in which article some words of an edition stand. */
export interface Citation {
  /** The article's path. */
  readonly path: string
  /** Offsets in the article's text, one pair for each piece. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[]
  /** One-based line of the first piece, in what the article's positions count in. */
  readonly line: number
}

/** Words of an edition, with where they came from; without a citation an editor wrote them. */
export interface CitedText {
  readonly text: string
  readonly from?: Citation
}

/** Who said a printed quotation. */
export interface Attribution {
  readonly name: string
  readonly role?: string
  /** Set when the speaker was inferred and not named beside the words. */
  readonly because?: Inference
}

/** A quotation as it is printed: pieces are joined by "[…]", quotation marks are added by the renderer. */
export interface StoryQuotation {
  /** Unique in the edition; an anchor. */
  readonly id: string
  readonly text: string
  readonly attribution?: Attribution
  readonly from?: Citation
}

/** The article behind a story, as a reader meets it. */
export interface ArticleReference {
  readonly path: string
  readonly sha256: string
  /** Unique in the edition; the name of its page in the web edition. */
  readonly slug: string
  readonly headline: string
  readonly byline?: string
  readonly publisher?: string
  readonly date?: CalendarDate
  /** Absolute address of the original; an article without one gets a page in the web edition. */
  readonly url?: string
  readonly language?: string
  readonly readingMinutes: number
}

/** One event of the edition: one article, or several that tell of it, the leading one first. */
export interface Story {
  /** Unique in the edition; an anchor. */
  readonly id: string
  readonly headline: string
  readonly dek?: string
  /** One line for the "at a glance" list. */
  readonly oneLine: CitedText
  readonly summary: readonly CitedText[]
  readonly quotations: readonly StoryQuotation[]
  readonly articles: readonly ArticleReference[]
  readonly tags: readonly string[]
}

/** The sentences of a story's summary, in order. */
export function findSummary(story: Story): readonly CitedText[] {
  return story.summary
}

/** The quotations that a story prints, in order. */
export function findQuotations(story: Story): readonly StoryQuotation[] {
  return story.quotations
}

export interface Section {
  /** Unique in the edition; an anchor. */
  readonly id: string
  readonly title: string
  readonly stories: readonly Story[]
}

/** Who sends the edition. */
export interface Sender {
  readonly name: string
  /** One addr-spec (RFC 5322). */
  readonly email?: string
  readonly postalAddress?: string
}

/** One issue of the newsletter. */
export interface Edition {
  /** `[A-Za-z0-9][A-Za-z0-9._-]*`; the ISO week unless chosen. */
  readonly id: string
  readonly title: string
  readonly tagline?: string
  readonly number?: number
  readonly date: CalendarDate
  /** BCP 47. */
  readonly language: string
  readonly subject: string
  readonly preheader: string
  /** The editor's note: paragraphs of plain text. */
  readonly note: readonly string[]
  readonly sender: Sender
  /** Absolute address under which the edition will stand, without a slash at the end. */
  readonly siteUrl?: string
  readonly sections: readonly Section[]
  /** Points to a printed quotation. */
  readonly quotationOfTheIssueId?: string
  readonly counts: EditionCounts
}

/** Articles, quotations in marks and speakers as they were found in the articles; stories as they are printed. */
export interface EditionCounts {
  readonly articles: number
  readonly stories: number
  readonly quotations: number
  readonly speakers: number
  /** To read the edition itself. */
  readonly readingMinutes: number
}
