import { GazetteError } from '../../kit/gazette-error.ts'
import type { Theme, ThemeFile } from '../../model/theme.ts'

/** A template with the name and the place that its errors are told with. */
export interface NamedTemplate {
  readonly name: string
  readonly file: ThemeFile
}

/** A file of the theme by its path; an error that says how to add it when there is none. */
export function findThemeFile(theme: Theme, path: string): ThemeFile {
  const file = theme.files.get(path)
  if (file === undefined) {
    throw new GazetteError(`Cannot render with theme "${theme.name}": it has no "${path}"`, {
      code: 'template',
      path,
      fix: `Add ${path} to the theme, or leave your own copy out to use the built-in one`,
    })
  }
  assertText(path, file)
  return file
}

/** Throws when a template is not text: Handlebars would take it for a syntax tree and run it as code. */
export function assertText(name: string, { content, path }: ThemeFile): void {
  if (typeof content === 'string') return
  throw new GazetteError(`Cannot render "${name}": it is not text`, { code: 'template', path })
}
