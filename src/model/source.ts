/**
 * What a source's text is written in, found by its content as well as by its name.
 *
 * `html` is a page, with all that stands around its article; `document` is HTML of which everything is the article;
 * `message` is the HTML of a letter, with what a newsletter adds around its article.
 */
export type SourceFormat = 'markdown' | 'text' | 'html' | 'document' | 'message'

/** What somebody beside the text says about an article: each as it was written, and parsed later. */
export interface SourceFacts {
  readonly headline?: string
  readonly dek?: string
  readonly byline?: string | readonly string[]
  readonly date?: string
  readonly publisher?: string
  /** Absolute; relative addresses in the text start from it. */
  readonly canonicalUrl?: string
  readonly language?: string
  readonly tags?: readonly string[]
  readonly section?: string
}

/** The text of one article as it was found, and where. A file gives one source, or several. */
export interface Source {
  /**
   * The path as it is shown and sorted: relative to where the search began, with forward slashes.
   *
   * One of several in a file has its name in it after a number sign: `week.mbox#3f2a9c01`.
   */
  readonly path: string
  /** Folder names between the articles' root and the file, outermost first. */
  readonly folders: readonly string[]
  readonly format: SourceFormat
  /** Decoded, without a byte order mark; line ends as they were. */
  readonly text: string
  /** SHA-256 of the bytes: the file's, or those of its part in the file. */
  readonly sha256: string
  /** Set where the text was taken out of the file, as of a document or a message: its lines are not the file's. */
  readonly isExtract?: true
  /** Goes before what the text says: the headers of a message, the fields of a feed's entry. */
  readonly declared?: SourceFacts
  /** Stands in where the text says nothing: the properties of a document, the name of the file. */
  readonly supposed?: SourceFacts
}
