import type { PluralCategory } from '../language/plural.ts'

/** A counted noun by plural category (CLDR), those that the language has; `{n}` is the number. */
export type CountMessage = Readonly<Partial<Record<PluralCategory, string>> & { other: string }>

/** Everything an edition says in its own voice, in one language. `{…}` is filled in. */
export interface Messages {
  readonly words: Words
  readonly number: string
  readonly issueTitle: string
  readonly speakerInferred: string
  readonly backTo: string
  /** Words and the sources that have them. */
  readonly versionFrom: string
  /** Accessible name of a link to a quotation, where its speaker has several. */
  readonly saidBy: string
  readonly counts: Readonly<Record<CountedNoun, CountMessage>>
  readonly storiesFromArticles: string
  /** Articles as they stand behind the "from" of `storiesFromArticles`, where they change there. */
  readonly fromArticles?: CountMessage
  /** Accessible name of a link to a story or a quotation on its page. */
  readonly linkTo: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly dates: DateMessages
  /** Between thousands. */
  readonly grouping: string
  /** Digits that a number has at least where they are grouped; 4 when absent. */
  readonly groupingFrom?: number
}

export interface DateMessages {
  readonly long: string
  readonly full: string
  /** The first of a month, where it is not written as a plain number. */
  readonly first?: string
}

export type CountedNoun = 'articles' | 'stories' | 'quotations' | 'speakers' | 'minutes' | 'editions'

/** Fixed words and sentences; templates print them as `{{words.atAGlance}}`. */
export interface Words {
  readonly atAGlance: string
  readonly editorsNote: string
  readonly quotationOfTheIssue: string
  readonly byTheNumbers: string
  readonly people: string
  readonly previously: string
  readonly sourcesAgree: string
  readonly sourcesDiffer: string
  readonly alsoReported: string
  readonly wordsInContext: string
  readonly skipToStories: string
  readonly viewInBrowser: string
  /** Over stories that a mail has no room for. */
  readonly moreStories: string
  /** A button. */
  readonly readInFull: string
  readonly unsubscribe: string
  readonly traced: string
  readonly footnotes: string
  readonly backToFootnote: string
  readonly editions: string
  readonly allEditions: string
  readonly latestEdition: string
  readonly previousEdition: string
  readonly nextEdition: string
  /** Between a label and what it labels, without the space that follows. */
  readonly colon: string
  /** Between the members of a list, with the space that follows. */
  readonly comma: string
  readonly semicolon: string
  readonly feeds: string
  readonly atomFeed: string
  readonly jsonFeed: string
}
