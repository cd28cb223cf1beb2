/** A file that was found where articles are, before it is read. */
export interface FoundFile {
  /** Where it lies. */
  readonly absolute: string
  /** As it is shown and sorted: relative to the root, with forward slashes. */
  readonly path: string
  /** Folder names between the place that was named and the file. */
  readonly folders: readonly string[]
  /** What its name promises; a file that is only perhaps an article is passed over without a word when it is none. */
  readonly promise: 'article' | 'perhaps'
}
