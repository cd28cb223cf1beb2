/** What a source is written in, found by its content as well as by its name. */
export type SourceFormat = 'markdown' | 'text' | 'html'

/** Text as it was found, and where. */
export interface Source {
  /** The path as it is shown and sorted: relative to where the search began, with forward slashes. */
  readonly path: string
  /** Folder names between the articles' root and the file, outermost first. */
  readonly folders: readonly string[]
  readonly format: SourceFormat
  /** Decoded, without a byte order mark; line ends as they were. */
  readonly text: string
  /** SHA-256 of the bytes. */
  readonly sha256: string
}
