import type { PhrasingContent } from 'mdast'

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
  /** The plain words, in one line. */
  readonly text: string
  /** The same words where an editor marked some of them: text, emphasis, strong, link, inlineCode and break, nothing else. */
  readonly inline?: readonly PhrasingContent[]
  readonly from?: Citation
  /** One-based line in the edition file. */
  readonly line?: number
}
