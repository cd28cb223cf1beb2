import type { Direction } from '../language/direction.ts'
import type { Addresses } from './addresses.ts'
import type { LinkList } from './link-list.ts'
import type { Pen } from './pen.ts'

/** What every story of an edition is written with. */
export interface StoryContext {
  readonly pen: Pen
  readonly addresses: Addresses
  /** The edition's. */
  readonly language: string
  readonly dir: Direction
}

/** What the parts of one story are written with. */
export interface LinkedContext extends StoryContext {
  readonly links: LinkList
}
