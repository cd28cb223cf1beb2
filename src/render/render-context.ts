import type { Edition } from '../model/edition.ts'
import type { EmailOptions } from '../model/email-options.ts'
import type { PlacedPictures } from '../model/picture.ts'
import type { Rendition } from '../model/rendition.ts'
import type { Theme } from '../model/theme.ts'
import type { StoryMemory } from './view/story-context.ts'
import type { Pages } from './web/find-pages.ts'

/** What every format is rendered from. */
export interface RenderContext {
  readonly edition: Edition
  readonly theme: Theme
  /** Of what stories looked like before. */
  readonly memory: StoryMemory | undefined
  /** The articles that have a page in the web edition. */
  readonly pages: Pages
  /** Pictures that lie in the edition's folder. */
  readonly pictures: PlacedPictures
  /** The theme's compiled e-mail template, when it is at hand. */
  readonly emailTemplate: string | undefined
  readonly email: EmailOptions
  /** The fields of subscribers that the e-mail may print. */
  readonly fields: readonly string[]
}

/** What a renderer gives. */
export type Rendered = Pick<Rendition, 'files' | 'notices'>
