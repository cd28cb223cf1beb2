import type { Root } from 'mdast'
import type { Notice } from '../model/notice.ts'
import type { Fields } from './fields.ts'
import type { Piece } from './piece.ts'

/** What the parser of one format found: the body as it stands and whatever it says about itself. */
export interface Draft {
  readonly tree: Root
  /** Where the tree's characters were read, in order of `origin`; absent when the source is not what positions count in. */
  readonly pieces?: readonly Piece[]
  readonly fields: Fields
  readonly notices: readonly Notice[]
}
