import type { JsonMemory } from '../../kit/json-memory.ts'
import type { Direction } from '../language/direction.ts'
import type { Addresses } from './addresses.ts'
import type { Story } from '../../model/edition.ts'
import type { AnchorView, ShortStoryView, StoryView } from './edition-view.ts'
import type { LinkList } from './link-list.ts'
import type { Pen } from './pen.ts'

/** What every story of an edition is written with, and what is remembered of those before. */
export interface StoryContext extends StoryLook {
  /** Where the process renders one edition after another. */
  readonly memory: StoryMemory | undefined
  /** Beginnings of labels that links have already. */
  readonly prefixes: Set<string>
}

/** What every story of an edition is written with. */
export interface StoryLook {
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

/** What one story is written with; nothing in it is another object for each edition, so that a story can be known again by it. */
export interface OwnLook extends StoryLook {
  /** Begins the labels of the story's links, and of no other's. */
  readonly prefix: string
}

/** A story as templates see it, wherever it stands. */
export type PlacelessView = Omit<StoryView, 'number' | 'leads'>

/** What stories looked like in the editions before, for a process that renders one after another. */
export interface StoryMemory {
  find(story: Story, look: OwnLook): PlacelessView
  /** The view with such names for the links of its quotations, in their order. */
  name(view: PlacelessView, linkNames: readonly (string | null)[]): PlacelessView
  /** The view at its place in an edition. */
  place(view: PlacelessView, number: number): StoryView
  /** What a mail says of a story that it has no room for. */
  shorten(placed: StoryView): ShortStoryView
  /** What was placed or shortened, which is the same object from edition to edition while it looks the same. */
  findLasting(shown: object): object | undefined
  /** Of stories as JSON. */
  readonly json: JsonMemory
}

export type FindAnchor = (id: string, heading: string) => AnchorView | null

/** What the parts of one story are written with. */
export interface LinkedContext extends StoryLook {
  readonly links: LinkList
}
