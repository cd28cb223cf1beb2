/** The templates an edition is set with, as they were read. */
export interface Theme {
  readonly name: string
  /** By path within the theme, with forward slashes: `web.hbs`, `partials/story.hbs`, `page.css`. */
  readonly files: ReadonlyMap<string, ThemeFile>
}

export interface ThemeFile {
  readonly content: string
  /** Where it was read, for messages. */
  readonly path: string
}
