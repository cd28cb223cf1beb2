/**
 * What a language knows about its full stops.
 *
 * An abbreviation is written without its last full stop. One in lower case fits whatever the case of the text; one with
 * a capital fits only as it stands, so that "Sen." is a title and "sen." is not.
 */
export interface SentenceLanguage {
  /** Stand before a name and never end a sentence. */
  readonly titles: ReadonlySet<string>
  /** Always lead on to what follows. */
  readonly leading: ReadonlySet<string>
  /** Abbreviations only before a number. */
  readonly beforeNumber: ReadonlySet<string>
  /** Abbreviations only after a number. */
  readonly units: ReadonlySet<string>
  /** End a sentence only before a word that likes to open one. */
  readonly mayEnd: ReadonlySet<string>
  /** Times and eras: end a sentence unless they stand in its opening phrase. */
  readonly times: ReadonlySet<string>
  /** Letters with full stops that end a sentence before any capital. */
  readonly degrees: ReadonlySet<string>
  /** What may follow a time in the same sentence, in lower case. */
  readonly afterTime: ReadonlySet<string>
  /** Words that often open a sentence and hardly ever a name, in lower case. */
  readonly openers: ReadonlySet<string>
  /** Words that open a phrase of time or place before the subject, in lower case. */
  readonly prepositions: ReadonlySet<string>
  /** Verbs after a quoted question: "Why?" Smith asked. */
  readonly cueVerbs: ReadonlySet<string>
  /** Words cut at the front, which an apostrophe opens, in lower case. */
  readonly elisions: ReadonlySet<string>
}
