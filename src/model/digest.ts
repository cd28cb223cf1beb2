import type { Article } from './article.ts'
import type { Notice } from './notice.ts'
import type { Span } from './position.ts'

/** A sentence of an article, and which passage it stands in. */
export interface Sentence extends Span {
  /** Index into `article.passages`. */
  readonly passage: number
}

/** direct: whole sentences in quotation marks; mixed: some words of a sentence; indirect: reported without marks. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect'

/** Why somebody was taken for the speaker whom the words near the quotation do not name. */
export type Inference =
  'pronoun' | 'same-paragraph' | 'previous-quotation' | 'continued-quotation' | 'only-person'

/** Who said it. `mention` is where the speaker stands near the words ("he", "Belousov"); `name` is whom it means. */
export type Speaker =
  | { readonly kind: 'named'; readonly name: string; readonly role?: string; readonly mention: Span }
  | {
      readonly kind: 'inferred'
      readonly name: string
      readonly role?: string
      readonly mention?: Span
      readonly because: Inference
    }
  | { readonly kind: 'unknown'; readonly mention?: Span }

/** Words that somebody said, with the place of each piece; the quotation marks are not part of them. */
export interface Quotation {
  readonly kind: QuotationKind
  /** One span for each uninterrupted stretch, in order, never overlapping. */
  readonly content: readonly Span[]
  readonly speaker: Speaker
  readonly cue?: Span
  /** How much it is worth printing, 0 to 1. */
  readonly score: number
}

/** Somebody or something that the article names. */
export interface Person {
  readonly kind: 'person' | 'organisation'
  /** The fullest name that the article uses. */
  readonly name: string
  readonly role?: string
  readonly mentions: readonly Span[]
}

/** A number with what it counts. */
export interface Figure extends Span {
  readonly value: number
  readonly unit?: string
  readonly counts?: string
}

export interface KeyTerm {
  readonly term: string
  /** 0 to 1, the heaviest first. */
  readonly weight: number
}

/** What was found in an article; every finding keeps the place it came from. */
export interface Digest {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  /** Chosen sentences, verbatim, in the article's order. */
  readonly summary: readonly Sentence[]
  /** The gist in one line, verbatim, cut at a clause if at all. */
  readonly oneLine?: Span
  /** All of them, in the article's order. */
  readonly quotations: readonly Quotation[]
  /** Those worth printing, best first; a choice among `quotations`. */
  readonly keyQuotations: readonly Quotation[]
  readonly people: readonly Person[]
  readonly figures: readonly Figure[]
  readonly keyTerms: readonly KeyTerm[]
  /** Whole minutes at 230 words a minute, at least 1. */
  readonly readingMinutes: number
  readonly notices: readonly Notice[]
}
