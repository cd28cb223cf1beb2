import type { Direction } from '../language/direction.ts'
import type { Addresses } from './addresses.ts'
import type { AnchorView } from './edition-view.ts'
import type { LinkList } from './link-list.ts'
import type { Pen } from './pen.ts'

/** What every story of an edition is written with. */
export interface StoryContext {
  readonly pen: Pen
  readonly addresses: Addresses
  /** The edition's. */
  readonly language: string
  readonly dir: Direction
  /** The anchor of a section or story with this id and heading. */
  readonly findAnchor: FindAnchor
  /** Whether reading times are shown. */
  readonly isTimed: boolean
  /** Whether is shown what a story's sources report alike and differently. */
  readonly isCompared: boolean
  /** Whether is shown what a story continues. */
  readonly isContinued: boolean
  /** Pixels that a picture has in a mail. */
  readonly pictureWidthMax: number
}

export type FindAnchor = (id: string, heading: string) => AnchorView | null

/** What the parts of one story are written with. */
export interface LinkedContext extends StoryContext {
  readonly links: LinkList
}
