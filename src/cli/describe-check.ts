import { relative, resolve, sep } from 'node:path'
import type { Finding, Severity } from '../model/finding.ts'
import type { CheckReport } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'

export interface FindingOptions {
  readonly format: 'text' | 'github'
  readonly paint: Paint
  /** The project's folder, from which paths start. */
  readonly root: string
}

/** Findings as lines: for people, or as workflow commands of GitHub Actions. */
export function describeFindings(findings: readonly Finding[], options: FindingOptions): readonly string[] {
  return options.format === 'github'
    ? findings.map((finding) => toAnnotation(finding, options.root))
    : findings.flatMap((finding) => toLines(finding, options.paint))
}

function toLines({ severity, message, path, line, code, help }: Finding, paint: Paint): readonly string[] {
  const place = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}: `
  const look: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.fail,
    warning: paint.warn,
    info: paint.dim,
  }
  return [
    `${toPlainText(place)}${look[severity](`${severity}:`)} ${toPlainText(message)} ${paint.dim(`[${code}]`)}`,
    ...(help === undefined ? [] : [`  ${paint.dim(toPlainText(help))}`]),
  ]
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** A workflow command; its values are escaped as the Actions toolkit does it. */
function toAnnotation({ severity, message, path, line, code, help }: Finding, root: string): string {
  const base = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
  const file =
    path === undefined
      ? []
      : [`file=${escapeProperty(relative(base, resolve(root, path)).replaceAll(sep, '/'))}`]
  const properties = [
    ...file,
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeProperty(code)}`,
  ]
  const text = toPlainText(help === undefined ? message : `${message}. ${help}`)
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(text)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** One line on what was checked and what came of it. */
export function describeCheck({ path, findings, sentences, quotations }: CheckReport, paint: Paint): string {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  const edited = sentences.filter(({ mark }) => mark === 'edited').length
  const verdict = [
    ...(errors > 0 ? [paint.fail(toCount(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.warn(toCount(warnings, 'warning'))] : []),
  ].join(', ')
  const checked = `${quotations.verbatim} of ${toCount(quotations.all, 'quotation')} verbatim, ${sentences.length - edited} of ${toCount(sentences.length, 'sentence')} verbatim, ${edited} edited`
  return `${toPlainText(path)}: ${verdict === '' ? 'sound' : verdict}; ${checked}`
}

function toCount(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`
}
