import type { LookWish } from './look.ts'

/** The templates an edition is set with, as they were read. */
export interface Theme {
  readonly name: string
  /** By path within the theme, with forward slashes: `web.hbs`, `partials/story.hbs`, `page.css`. */
  readonly files: ReadonlyMap<string, ThemeFile>
  /** What is changed of the look that its `theme.json` describes. */
  readonly look?: LookWish
}

export interface ThemeFile {
  readonly content: string
  /** Where it was read, for messages. */
  readonly path: string
}

/** A theme that comes with the package, in a line. */
export interface ThemeSummary {
  readonly name: string
  readonly description: string
}
