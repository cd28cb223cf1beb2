import type { PublishReport } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'
import { toShownPath } from './shown-path.ts'

/** What publishing did, in lines for people. */
export function describePublication(report: PublishReport, paint: Paint): readonly string[] {
  const { id, to, saw, status, commit, diff, advice } = report
  const path = toShownPath(report.path)
  const kind = saw === undefined ? [] : [paint.dim(`This looks like ${to}: found ${saw}`)]
  const lines = {
    written: [`Published ${id} as ${path}`],
    unchanged: [`${path} is up to date`],
    withdrawn: [`Withdrew ${id} from ${path}`],
    previewed: diff ? diff.trimEnd().split('\n').map(toPlainText) : ['Nothing would change'],
  }[status]
  return [
    ...kind,
    ...lines,
    ...(commit === undefined ? [] : [`Committed as ${commit}; nothing was pushed`]),
    ...advice.flatMap(({ into, why, text }) => ['', `Paste this into ${into}; ${why}:`, '', `  ${text}`]),
  ]
}
