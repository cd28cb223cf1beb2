import { findNearestWord } from '../../kit/nearest-word.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { ThemeFile } from '../../model/theme.ts'

const MISSING_FIELD = /^"([^"]*)" not defined in/
const UNKNOWN_HELPER = /unknown helper (\S+)/
const PARSE_ERROR = /^Parse error on line (\d+):/

export interface TemplateErrorOptions {
  /** The template's path within the theme. */
  readonly name: string
  readonly file: Pick<ThemeFile, 'path'>
  readonly helpers: readonly string[]
}

/** What Handlebars threw, told as what cannot be rendered, where, and the way out. */
export function toTemplateError(cause: unknown, { name, file, helpers }: TemplateErrorOptions): GazetteError {
  if (cause instanceof GazetteError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const line = findLine(cause, message)
  const { why, fix } = explain(message, helpers)
  const where = line === undefined ? '' : `, line ${line}`
  return new GazetteError(`Cannot render "${name}"${where}: ${why}`, { code: 'template', path: file.path, fix, cause })
}

function explain(message: string, helpers: readonly string[]): { readonly why: string; readonly fix: string } {
  const field = MISSING_FIELD.exec(message)?.[1]
  if (field !== undefined) {
    return {
      why: `there is no field "${field}" here`,
      fix: `Check the spelling of {{${field}}}, or reach outward with {{../${field}}} or {{@root.${field}}}`,
    }
  }
  const helper = UNKNOWN_HELPER.exec(message)?.[1]
  if (helper !== undefined) {
    const near = findNearestWord(helper, helpers)
    return {
      why: `there is no helper "${helper}"`,
      fix: near === undefined ? `Use one of ${helpers.join(', ')}` : `Did you mean "${near}"?`,
    }
  }
  const [first = '', ...rest] = message.split('\n')
  return {
    why: PARSE_ERROR.test(first) ? `it does not compile: ${rest.at(-1) ?? ''}` : first.replace(/ - \d+:\d+$/, ''),
    fix: 'Close every {{#block}} with its {{/block}}, and every {{ with }}',
  }
}

function findLine(cause: unknown, message: string): number | undefined {
  const own = (cause as { lineNumber?: unknown } | undefined)?.lineNumber
  if (typeof own === 'number') return own
  const line = PARSE_ERROR.exec(message)?.[1] ?? / - (\d+):\d+$/m.exec(message)?.[1]
  return line === undefined ? undefined : Number(line)
}
