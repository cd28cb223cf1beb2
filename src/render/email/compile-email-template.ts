import { GazetteError } from '../../kit/gazette-error.ts'
import type { Theme } from '../../model/theme.ts'
import { findThemeFile } from '../templates/theme-file.ts'
import { assembleMjml, EMAIL_TEMPLATE } from './assemble-mjml.ts'
import { countExpressions } from './expressions.ts'
import { finishEmailHtml } from './finish-email-html.ts'

// Part of what a compiled template is kept under: raise it when what follows the MJML compiler changes.
const FINISH_VERSION = 1

/** What the compiled template is made from: two themes with the same source have the same template. */
export function emailTemplateSource(theme: Theme): string {
  return `finish ${FINISH_VERSION}\n${assembleMjml(theme)}`
}

/**
 * The theme's e-mail as an HTML template with Handlebars expressions, to be filled once for each edition.
 *
 * MJML drops in silence what it does not expect between its tags, so every expression of the source must come out again.
 */
export async function compileEmailTemplate(theme: Theme): Promise<string> {
  const source = assembleMjml(theme)
  const html = finishEmailHtml(await compileMjml(theme, source))
  const compiled = countExpressions(html)
  for (const [expression, count] of countExpressions(source)) {
    if ((compiled.get(expression) ?? 0) >= count) continue
    throw new GazetteError(`Cannot compile "${EMAIL_TEMPLATE}": MJML drops ${expression}`, {
      code: 'template',
      path: findThemeFile(theme, EMAIL_TEMPLATE).path,
      fix: 'Put it into <mj-text>, into an href, or between elements into <mj-raw>',
    })
  }
  return html
}

async function compileMjml(theme: Theme, source: string): Promise<string> {
  const { default: mjml2html } = await import('mjml')
  try {
    // No fonts: MJML would otherwise fetch some from elsewhere when a name matches.
    const { html } = await mjml2html(source, { validationLevel: 'strict', fonts: {}, keepComments: false })
    return html
  } catch (cause) {
    throw new GazetteError(`Cannot compile "${EMAIL_TEMPLATE}": ${toReason(cause)}`, {
      code: 'template',
      path: findThemeFile(theme, EMAIL_TEMPLATE).path,
      fix: 'Check the tag and its attributes against the MJML documentation',
      cause,
    })
  }
}

interface MjmlProblem {
  readonly line?: number
  readonly message?: string
  readonly tagName?: string
}

function toReason(cause: unknown): string {
  const problem = (cause as { errors?: readonly MjmlProblem[] } | undefined)?.errors?.[0]
  if (problem?.message !== undefined) return `line ${problem.line ?? '?'}: ${problem.message}`
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
}
