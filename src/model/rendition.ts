import type { FieldPlace } from './letter.ts'
import type { Notice } from './notice.ts'

/** What an edition can be rendered as. */
export const FORMATS = ['web', 'email', 'markdown', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** One file of a rendition: its path within the edition's folder, with forward slashes, and its content. */
export interface RenditionFile {
  readonly path: string
  readonly content: string
  /** The same in UTF-8, where it is at hand. */
  readonly bytes?: Uint8Array | undefined
  /** Where subscribers' own words go. */
  readonly places?: readonly FieldPlace[]
}

/** An edition in one format. */
export interface Rendition {
  readonly format: Format
  /** The file to open first comes first. */
  readonly files: readonly RenditionFile[]
  readonly notices: readonly Notice[]
}
