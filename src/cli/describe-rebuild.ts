import type { WatchEvent } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'
import { toShownPath } from './shown-path.ts'

const SHOWN_MAX = 3

/** A rebuild in one line: where, how long it took, and what changed. */
export function describeRebuild(
  { report, milliseconds }: Extract<WatchEvent, { kind: 'built' }>,
  paint: Paint,
): string {
  const { folder, changed } = report
  // What is read first is told first; the manifest changes with everything.
  const shown = changed.filter((path) => path !== 'manifest.json')
  const more = shown.length - SHOWN_MAX
  const files = [...shown.slice(0, SHOWN_MAX), ...(more > 0 ? [`${more} more`] : [])]
  const time = `${Math.round(milliseconds)} ms`
  return `${paint.bold(toShownPath(folder))} ${paint.dim(`in ${time}:`)} ${toPlainText(files.join(', '))}`
}
