/** A remark about the input, for the editor. It never stops an edition. */
export interface Notice {
  /** A stable name in kebab-case, explained in docs/messages.md. */
  readonly code: string
  /** What was seen, as a sentence without a full stop. */
  readonly message: string
  /** The file it is about. */
  readonly path?: string
  /** One-based line in that file. */
  readonly line?: number
  /** What the editor can do about it. */
  readonly help?: string
}

/** A value with the remarks that were made on the way to it. */
export interface Noticed<T> {
  readonly value: T
  readonly notices: readonly Notice[]
}
