import type { TraceReport } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'

export interface TraceLineOptions {
  readonly path: string | undefined
  readonly paint: Paint
}

/** A sentence or quotation and the places that it was taken from, in lines for a terminal. */
export function describeTrace(
  { kind, text, line, name, mark, sources }: TraceReport['traces'][number],
  { path, paint }: TraceLineOptions,
): readonly string[] {
  const place = path === undefined || line === undefined ? '' : `${path}:${line}: `
  const said = name === undefined ? '' : ` — ${toPlainText(name)}`
  const shown = kind === 'quotation' ? `“${toPlainText(text)}”${said}` : toPlainText(text)
  return [`${paint.dim(place)}${shown}`, ...listPlaces(text, { mark, sources }, paint), '']
}

function listPlaces(
  text: string,
  { mark, sources }: Pick<TraceReport['traces'][number], 'mark' | 'sources'>,
  paint: Paint,
): readonly string[] {
  if (sources.length === 0) return [`  ${paint.warn('edited')}: no article of its story has words like these`]
  return sources.map(({ path, line, column, words }) => {
    const place = paint.accent(`${path}:${line}:${column}`)
    if (mark === 'edited') return `  ${paint.warn('edited')}; nearest is ${place}  “${toPlainText(words)}”`
    return `  ${place}  ${words === text ? 'verbatim' : `“${toPlainText(words)}”`}`
  })
}
