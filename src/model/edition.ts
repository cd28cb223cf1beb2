import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Citation, CitedText } from './citation.ts'
import type { ComparedPoint } from './comparison.ts'
import type { Inference } from './digest.ts'
import type { FieldPlace } from './letter.ts'
import type { FurnitureKind, NumberOfNote, PersonInIssue } from './furniture.ts'
import type { PictureSize } from './picture.ts'

export type { Citation, CitedText } from './citation.ts'

/** Who said a printed quotation. */
export interface Attribution {
  readonly name: string
  readonly role?: string
  /** Set when the speaker was inferred and not named beside the words. */
  readonly because?: Inference
  /** Set when an editor made sure of the speaker by hand. */
  readonly isVouched?: true
  /** One-based line in the edition file. */
  readonly line?: number
}

/** A quotation as it is printed: pieces are joined by "[…]", quotation marks are added by the renderer. */
export interface StoryQuotation {
  /** Unique in the edition; an anchor. */
  readonly id: string
  readonly text: string
  readonly attribution?: Attribution
  readonly from?: Citation
  /** One-based line in the edition file. */
  readonly line?: number
}

/** A picture that an article brought along, or that an editor put in. */
export interface StoryImage {
  /**
   * An absolute http or https address; or the path of a file, from the project's folder in an edition as it is made, and
   * from the folder of the edition in one that was built: `pictures/exports-0f3a9c21.png`.
   */
  readonly url: string
  /** What it shows, for those who do not see it; empty when nobody said. */
  readonly alt: string
  readonly caption?: string
  /** Of the picture itself, where it is known: read from its file, or said beside it. */
  readonly size?: PictureSize
  /** One-based line in the edition file. */
  readonly line?: number
}

/** A piece of running text: what a story, a section's opening and the editor's note are made of. */
export type StoryBlock =
  | { readonly kind: 'paragraph'; readonly sentences: readonly CitedText[] }
  | {
      readonly kind: 'points'
      readonly points: readonly CitedText[]
      /** The number of the first, when they are numbered. */
      readonly start?: number
    }
  | { readonly kind: 'quotation'; readonly quotation: StoryQuotation }
  | { readonly kind: 'image'; readonly image: StoryImage }

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

/** One event of the edition: one article, or several that tell of it, the leading one first; or an editor's own story. */
export interface Story {
  /** Unique in the edition; an anchor. */
  readonly id: string
  readonly headline: string
  readonly dek?: string
  /** One line for the "at a glance" list. */
  readonly oneLine: CitedText
  /** In the order they are printed. */
  readonly body: readonly StoryBlock[]
  /** None when an editor wrote the story. */
  readonly articles: readonly ArticleReference[]
  readonly tags: readonly string[]
  /** What several of its sources report, and what they report differently; nothing when it has but one source. */
  readonly comparison?: readonly ComparedPoint[]
  /** Stories of earlier editions that it continues, the latest first. */
  readonly previously?: readonly PreviousStory[]
  /** One-based line in the edition file. */
  readonly line?: number
}

/** A story as an earlier edition printed it. */
export interface PreviousStory {
  readonly edition: {
    readonly id: string
    readonly number?: number
    readonly title: string
    readonly date: CalendarDate
  }
  /** Its anchor there. */
  readonly storyId: string
  readonly headline: string
}

/** What has a body: a story, a section, or an edition's note. */
type Told = Pick<Story, 'body'>

/** The sentences and key points of a story in order, without its quotations. */
export function findSummary({ body }: Told): readonly CitedText[] {
  return body.flatMap((block) =>
    block.kind === 'paragraph' ? block.sentences : block.kind === 'points' ? block.points : [],
  )
}

/** The quotations that a story prints, in order. */
export function findQuotations({ body }: Told): readonly StoryQuotation[] {
  return body.flatMap((block) => (block.kind === 'quotation' ? [block.quotation] : []))
}

export interface Section {
  /** Unique in the edition; an anchor. */
  readonly id: string
  readonly title: string
  /** What an editor wrote under its title, before the first story. */
  readonly body?: readonly StoryBlock[]
  readonly stories: readonly Story[]
  /** One-based line in the edition file. */
  readonly line?: number
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
  /** With the fallbacks in the places of its fields. */
  readonly subject: string
  /** Where in the subject subscribers' own words go; absent where an editor wrote no field. */
  readonly subjectFields?: readonly FieldPlace[]
  /** As the subject is. */
  readonly preheader: string
  readonly preheaderFields?: readonly FieldPlace[]
  /** The editor's note. */
  readonly note: readonly StoryBlock[]
  readonly sender: Sender
  /** Absolute address under which the edition will stand, without a slash at the end. */
  readonly siteUrl?: string
  readonly sections: readonly Section[]
  /** Points to a printed quotation. */
  readonly quotationOfTheIssueId?: string
  /** What is shown beside the stories; absent: all that there is (`isFurnished`). */
  readonly furniture?: readonly FurnitureKind[]
  /** By the numbers, in the order in which they are printed. */
  readonly numbers?: readonly NumberOfNote[]
  /** People in this issue, in the order in which they are printed. */
  readonly people?: readonly PersonInIssue[]
  readonly counts: EditionCounts
  /** The edition file that it was read from. */
  readonly path?: string
  /** One-based line in the edition file. */
  readonly line?: number
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
