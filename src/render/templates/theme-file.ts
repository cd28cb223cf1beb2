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
  // A template that is not text would be taken for a syntax tree and run as code.
  if (typeof file.content !== 'string') {
    throw new GazetteError(`Cannot render "${path}": it is not text`, { code: 'template', path: file.path })
  }
  return file
}
