import type { Edition } from '../model/edition.ts'
import type { Theme } from '../model/theme.ts'
import type { Pages } from './web/find-pages.ts'

/** What every format is rendered from. */
export interface RenderContext {
  readonly edition: Edition
  readonly theme: Theme
  /** The articles that have a page in the web edition. */
  readonly pages: Pages
  /** The theme's compiled e-mail template, when it is at hand. */
  readonly emailTemplate: string | undefined
}
