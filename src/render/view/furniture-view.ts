// What stands beside the stories and below them. A field is added here but never renamed or removed.

/** A story where something else speaks of it. */
export interface StoryMentionView {
  readonly storyHeadline: string
  /** The story itself in the web edition, else its article. */
  readonly storyHref: string | null
  /** Where the story's headline leads, else the story: one address for one headline in a mail. */
  readonly articleHref: string | null
}

/** A figure that is worth showing on its own. */
export interface NumberView extends StoryMentionView {
  /** `40,000 tonnes` */
  readonly figure: string
  /** The sentence it stands in. */
  readonly tells: string
  /** The sentence around the figure, where the figure stands in it once. */
  readonly before: string
  readonly after: string
}

/** Somebody whose words the edition prints. */
export interface PersonView {
  readonly name: string
  readonly role: string | null
  /** The stories in which they speak. */
  readonly said: readonly StoryMentionView[]
}

/** What the sources of a story report. */
export interface ComparisonView {
  /** What they have alike, in one line. */
  readonly agreed: string | null
  readonly differing: readonly ComparedPointView[]
}

export interface ComparedPointView {
  /** What is counted, or who spoke. */
  readonly about: string | null
  /** `12 passengers (Port Calder Courier)` */
  readonly versions: readonly string[]
  /** Both in one line. */
  readonly line: string
}

/** A story of an earlier edition. */
export interface PreviousStoryView {
  readonly headline: string
  readonly href: string | null
  /** `No. 46`, or the date where that edition has no number. */
  readonly label: string
}

export interface LogoView {
  readonly src: string
  readonly width: number
  readonly height: number
}
