import { GazetteError } from '../../kit/gazette-error.ts'
import type { Theme } from '../../model/theme.ts'
import { findThemeFile } from '../templates/theme-file.ts'
import { assembleMjml, EMAIL_TEMPLATE } from './assemble-mjml.ts'
import { findBareExpression } from './find-bare-expression.ts'
import { findLostExpression, listExpressions } from './expressions.ts'
import { finishEmailHtml } from './finish-email-html.ts'

// Part of what a compiled template is kept under: raise it when what follows the MJML compiler changes.
const FINISH_VERSION = 5

/** What the compiled template is made from: two themes with the same source have the same template. */
export function emailTemplateSource(theme: Theme): string {
  return `finish ${FINISH_VERSION}\n${assembleMjml(theme)}`
}

/**
 * The theme's e-mail as an HTML template with Handlebars expressions, to be filled once for each edition.
 *
 * MJML drops in silence what it does not expect between its tags, so every expression of the source must come out again, in
 * its order where that decides what stands within a block.
 */
export async function compileEmailTemplate(theme: Theme): Promise<string> {
  const source = assembleMjml(theme)
  refuse(theme, findBareExpression(source))
  const html = finishEmailHtml(await compileMjml(theme, source))
  refuse(theme, findLostExpression(listBodyExpressions(source), listBodyExpressions(html)))
  refuse(theme, findLostFromHead(source, html))
  return html
}

function refuse(theme: Theme, expression: string | undefined): void {
  if (expression === undefined) return
  throw new GazetteError(`Cannot compile "${EMAIL_TEMPLATE}": MJML drops or moves ${expression}`, {
    code: 'template',
    path: findThemeFile(theme, EMAIL_TEMPLATE).path,
    fix: 'Put it into <mj-text>, within the quotation marks of an attribute, or between elements into <mj-raw>',
  })
}

const BODY = /<(?:mj-)?body\b/

function listBodyExpressions(text: string): readonly string[] {
  return listExpressions(text.slice(text.search(BODY)))
}

// MJML puts the parts of the head into an order of its own, so only what it has lost altogether is found.
function findLostFromHead(source: string, html: string): string | undefined {
  const head = listExpressions(source.slice(0, source.search(BODY)))
  const compiled = listExpressions(html)
  return head.find((expression) => !compiled.includes(expression))
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
