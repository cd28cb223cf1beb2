/** How a heading gets an address of its own. */
export type AnchorStyle =
  /** `{#id}` behind the heading. */
  | 'attribute'
  /** The engine makes it of the heading's words, as GitHub does. */
  | 'github'
  /** It makes it as Python-Markdown does. */
  | 'python'
  /** It makes none that can be known beforehand. */
  | 'none'

/** Lines around a box, with `{title}` in place of its title. */
export interface AdmonitionStyle {
  readonly open: string
  readonly close: string
  /** Before each line within. */
  readonly indent: string
}

/** What a kind of Markdown has beside CommonMark, and what it takes away. */
export interface Dialect {
  /** Whether raw HTML comes through; where it does not, its words must do without it. */
  readonly html: 'kept' | 'dropped'
  /** One line of words, such that they are printed as they are. */
  text(words: string): string
  /** Code within a line; `undefined` when this Markdown cannot say it, so that it is printed as words. */
  code(words: string): string | undefined
  /** What a line break within a paragraph becomes. Where it is folded into a space each sentence has its own line, so that a changed one is one line of a difference. */
  readonly lineBreaks: 'folded' | 'shown'
  readonly anchors: AnchorStyle
  /** A box for the editor's note; `null` leaves it unboxed. */
  readonly admonition: AdmonitionStyle | null
  /** Ends the excerpt that lists of pages show. */
  readonly excerptMark: string | null
}
