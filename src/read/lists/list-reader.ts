import type { ReadingList } from '../../model/collection.ts'

/** Reads lists of one kind. */
export interface ListReader {
  /** What the kind is called in a sentence: "browser bookmarks". */
  readonly kind: string
  /** Tells by content and name. */
  readonly recognises: (list: ListText) => boolean
  readonly read: (list: ListText) => Omit<ReadingList, 'kind'>
}

/** A list as it was found. */
export interface ListText {
  /** With its ending, without folders. */
  readonly name: string
  readonly text: string
}
