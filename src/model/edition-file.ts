import type { CalendarDate } from '../kit/calendar-date.ts'
import type { CitedText } from './citation.ts'
import type { StoryBlock, StoryImage } from './edition.ts'

/** An edition as it stands in its file, before its articles are looked up. Lines are one-based. */
export interface EditionFile {
  /** As articles' paths are: from the project's folder, with forward slashes. */
  readonly path: string
  readonly front: EditionFront
  readonly note: readonly FileBlock[]
  readonly sections: readonly FileSection[]
  /** By the numbers, as they are to be printed. */
  readonly numbers: readonly FileNumber[]
  /** The articles that were there when it was drafted. */
  readonly drafted: readonly DraftedArticle[]
  readonly places: FilePlaces
}

/** What an edition says about itself; what it leaves out comes from the configuration. */
export interface EditionFront {
  readonly title?: string
  readonly tagline?: string
  readonly number?: number
  readonly date?: CalendarDate
  readonly language?: string
  readonly subject?: string
  readonly preheader?: string
  /** The titles that its sections may have. */
  readonly sections?: readonly string[]
  /** How the quotation of the issue begins, where an editor chose it. */
  readonly quotation?: string
  /** Where each key stands. */
  readonly lines: Readonly<Record<string, number>>
}

export interface FileSection {
  readonly title: string
  readonly body: readonly FileBlock[]
  readonly stories: readonly FileStory[]
  readonly line: number
  /** Offset in the file at which what belongs to it ends. */
  readonly end: number
}

export interface FileStory {
  readonly headline: string
  readonly dek?: string
  readonly oneLine?: CitedText
  readonly body: readonly FileBlock[]
  /** Its articles, the leading one first. */
  readonly articles: readonly FileLink[]
  readonly line: number
  /** Offset in the file at which a further article may be put in, and whether it follows others there. */
  readonly also: { readonly at: number; readonly follows: boolean }
}

/** A link to an article: its destination as it is written, and its words. */
export interface FileLink {
  readonly target: string
  readonly text: string
  readonly line: number
}

/** A figure of a story, with the words that it stands in. */
export interface FileNumber {
  readonly figure: string
  /** The anchor of its story. */
  readonly anchor: string
  readonly tells: CitedText
  readonly line: number
}

/** A piece of running text, before it is told where its words came from. */
export type FileBlock =
  | {
      readonly kind: 'paragraph'
      /** As it is broken in the file; a draft has a sentence on each line. */
      readonly lines: readonly CitedText[]
    }
  | Extract<StoryBlock, { kind: 'points' }>
  | { readonly kind: 'quotation'; readonly quotation: FileQuotation }
  | { readonly kind: 'image'; readonly image: StoryImage }

export interface FileQuotation {
  readonly text: string
  readonly attribution?: FileAttribution
  readonly line: number
}

/** A line of attribution: all of it before the first comma, and what follows. */
export interface FileAttribution {
  readonly name: string
  readonly role?: string
  /** It says that the speaker was inferred. */
  readonly isInferred: boolean
  /** It says that somebody made sure. */
  readonly isVouched: boolean
  readonly line: number
}

/** An article as it was when the edition was drafted. */
export interface DraftedArticle {
  readonly path: string
  /** The beginning of its SHA-256. */
  readonly sha256: string
  readonly line: number
}

/** Offsets in the file at which something may be put in. */
export interface FilePlaces {
  /** The end of the last line of the list of articles; absent without a list. */
  readonly draftedEnd?: number
  /** Where the note ends, and so where the first section would begin. */
  readonly noteEnd: number
  /** Where the front matter begins and ends, its fences left out; absent without front matter. */
  readonly front?: { readonly start: number; readonly end: number }
}
