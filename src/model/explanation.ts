/** Why an edition came out as it did. */
export interface Explanation {
  /** The edition file, of an edition that comes from one: order and sections are its editor's. */
  readonly path?: string
  /** Articles that were joined, then those that nearly were, the surest first. */
  readonly pairs: readonly ExplainedPair[]
  /** In the edition's order; those that a limit left out follow those of their section. */
  readonly stories: readonly ExplainedStory[]
}

export interface ExplainedPair {
  /** Paths of the two articles. */
  readonly paths: readonly [string, string]
  readonly isJoined: boolean
  /** What speaks for one event less what speaks against it. */
  readonly points: number
  readonly because: string
}

export interface ExplainedStory {
  readonly storyId: string
  readonly headline: string
  readonly section: string
  /** Why it stands in that section. */
  readonly because: string
  readonly isPrinted: boolean
  /** The sum of the parts. */
  readonly weight: number
  readonly parts: WeightParts
  /** Paths of its articles, the leading one first. */
  readonly articles: readonly string[]
  /** Where it stands in the edition file, of an edition that comes from one. */
  readonly line?: number
}

/** What a story's weight is made of, each part times what the configuration gives it. */
export interface WeightParts {
  readonly pin: number
  readonly freshness: number
  readonly sources: number
  readonly quotations: number
  readonly length: number
}

/** How much each part of a story's weight counts; the pin always comes first. */
export type OrderRule = Omit<WeightParts, 'pin'>

export const DEFAULT_ORDER: OrderRule = { freshness: 1, sources: 1, quotations: 0.5, length: 1 }
