/** A counted noun by plural category (CLDR); `{n}` is the number. */
export interface CountMessage {
  readonly one: string
  readonly other: string
}

/** Everything an edition says in its own voice, in one language. `{…}` is filled in. */
export interface Messages {
  readonly words: Words
  readonly number: string
  readonly issueTitle: string
  readonly speakerInferred: string
  readonly backTo: string
  readonly counts: Readonly<Record<CountedNoun, CountMessage>>
  readonly storiesFromArticles: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly dates: { readonly long: string; readonly full: string }
}

export type CountedNoun = 'articles' | 'stories' | 'quotations' | 'speakers' | 'minutes' | 'editions'

/** Fixed words and sentences; templates print them as `{{words.atAGlance}}`. */
export interface Words {
  readonly atAGlance: string
  readonly editorsNote: string
  readonly quotationOfTheIssue: string
  readonly alsoReported: string
  readonly wordsInContext: string
  readonly skipToStories: string
  readonly viewInBrowser: string
  readonly unsubscribe: string
  readonly traced: string
  readonly footnotes: string
  readonly backToFootnote: string
  readonly editions: string
  readonly allEditions: string
  readonly latestEdition: string
  readonly previousEdition: string
  readonly nextEdition: string
  readonly feeds: string
  readonly atomFeed: string
  readonly jsonFeed: string
}
