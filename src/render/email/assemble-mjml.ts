import { GazetteError } from '../../kit/gazette-error.ts'
import type { Theme } from '../../model/theme.ts'
import { fillTokens } from '../look/fill-tokens.ts'
import { findLook } from '../look/find-look.ts'
import { findThemeFile } from '../templates/theme-file.ts'

export const EMAIL_TEMPLATE = 'email.mjml.hbs'

const PARTIAL = /\{\{>\s*([\w./-]+)\s*\}\}/g
const INCLUDE = /<mj-include\b/i
const DEPTH_MAX = 20

/**
 * The e-mail's MJML with each `{{> name}}` replaced by `partials/<name>.mjml.hbs`.
 *
 * MJML has to see the tags inside a partial, so its text is put in before it is compiled; it takes no parameters.
 */
export function assembleMjml(theme: Theme): string {
  return assemble(theme, EMAIL_TEMPLATE, [])
}

function assemble(theme: Theme, path: string, within: readonly string[]): string {
  const file = findThemeFile(theme, path)
  const { path: place } = file
  const content = fillTokens(file, findLook(theme))
  if (within.includes(path) || within.length >= DEPTH_MAX) {
    throw new GazetteError(`Cannot compile "${EMAIL_TEMPLATE}": partial "${path}" contains itself`, {
      code: 'template',
      path: place,
      fix: `Take {{> …}} of itself out of ${path}`,
    })
  }
  const include = INCLUDE.exec(content)
  if (include !== null) {
    throw new GazetteError(
      `Cannot compile "${path}", line ${findLine(content, include.index)}: MJML drops <mj-include>`,
      {
        code: 'template',
        path: place,
        fix: 'Put the part into partials/<name>.mjml.hbs, and {{> <name>}} where it belongs',
      },
    )
  }
  return content.replace(PARTIAL, (_, name: string) =>
    assemble(theme, `partials/${name}.mjml.hbs`, [...within, path]).trim(),
  )
}

function findLine(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
