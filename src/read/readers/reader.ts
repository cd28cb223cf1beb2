import type { Notice } from '../../model/notice.ts'
import type { Source } from '../../model/source.ts'
import type { ReadLimits } from '../read-limits.ts'

/** A file that was loaded, or the one inside another. */
export interface LoadedFile {
  /** With its ending, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** One article's text as a reader draws it from a file. */
export interface Extract extends Pick<Source, 'format' | 'text' | 'isExtract' | 'declared' | 'supposed'> {
  /** Names it among several in one file, and stays the same when others come and go. */
  readonly key?: string
  /** Of its own bytes, where it is one of several. */
  readonly sha256?: string
}

/** A remark of a reader; the place is added later. */
export type Remark = Omit<Notice, 'path' | 'line'>

/** What a reader made of a file: articles, or another file that was packed in it. */
export type Reading =
  | { readonly kind: 'extracts'; readonly extracts: readonly Extract[]; readonly remarks?: readonly Remark[] }
  | { readonly kind: 'inner'; readonly inner: LoadedFile }

/** Reads files of one kind. */
export interface Reader {
  /** What the kind is called in a sentence: "a Word document". */
  readonly kind: string
  /** Endings that promise this kind, in small letters with the dot. */
  readonly extensions: readonly string[]
  /** Endings that other kinds have too: a file of that name is passed over without a word unless it is recognised. */
  readonly sharedExtensions?: readonly string[]
  /** `text` is loaded up to the limit for text, `bundle` (with pictures or many articles in it) up to a larger one. */
  readonly size: 'text' | 'bundle'
  /** `apart` in a thread of its own, which is stopped when it takes too long or too much memory. */
  readonly runs: 'here' | 'apart'
  /** Tells by the content alone; absent where nothing in the content is sure. */
  readonly recognises?: (head: FileHead) => boolean
  read(file: LoadedFile, limits: ReadLimits): Reading | Promise<Reading>
}

/** How a file begins. */
export interface FileHead {
  readonly bytes: Uint8Array
  /** The same as Latin-1, without the zeros of UTF-16. */
  readonly text: string
  /** The ending of the name, in small letters with the dot; empty without one. */
  readonly extension: string
}
