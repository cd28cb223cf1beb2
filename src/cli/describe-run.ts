import type { EditionPlan, RunReport } from '../press/press.ts'
import { UNFINISHED } from './exit-codes.ts'
import { toShownPath } from './shown-path.ts'

const UNKNOWN_SHOWN_MAX = 10

export interface RunPlace {
  readonly to?: EditionPlan['to']
}

/** What became of a run, for people: what went out, what did not, and what to do about it. */
export function describeRun(
  report: RunReport & { readonly id: string },
  { to }: RunPlace,
): readonly string[] {
  const { id, end, sent, counts, unknown } = report
  const place = to?.kind === 'folder' ? ` to ${toShownPath(to.names[0]!)}/${id}/` : ''
  const before = counts.sent - sent
  const lines = [
    `${to?.kind === 'folder' ? 'Wrote' : 'Sent'} ${sent} ${sent === 1 ? 'message' : 'messages'} of ${id}${place}`,
  ]
  if (before > 0) lines.push(`${before} had theirs already and got no second one`)
  if (end.kind === 'paused')
    lines.push(`Paused: the servers refuse the sender, not single messages: ${end.response}`)
  if (end.kind === 'stopped') lines.push(`Stopped; go on with: gazette resume ${id}`)
  if (counts.failed > 0) lines.push(`${counts.failed} failed; see gazette outbox list ${id} --state failed`)
  if (counts.deferred > 0)
    lines.push(`${counts.deferred} are to be tried again later; go on with: gazette resume ${id}`)
  const open = counts.pending + counts.claimed + counts['in-flight']
  if (open > 0 && end.kind !== 'stopped')
    lines.push(`${open} are not sent yet; go on with: gazette resume ${id}`)
  if (counts.unknown > 0) {
    lines.push(`${counts.unknown} may or may not have arrived, and are not sent again by themselves:`)
    for (const { address, messageId } of unknown.slice(0, UNKNOWN_SHOWN_MAX))
      lines.push(`  ${address} ${messageId}`)
    if (counts.unknown > UNKNOWN_SHOWN_MAX)
      lines.push(`  … gazette outbox list ${id} --state unknown lists all`)
    lines.push(`To send them again, perhaps twice: gazette resume ${id} --resend-unknown`)
  }
  return lines
}

/** Nought when everybody has it; interrupted, or unfinished, when not. */
export function toRunExitCode({ end, isComplete }: Pick<RunReport, 'end' | 'isComplete'>): number {
  if (end.kind === 'stopped') return 130
  return isComplete && end.kind === 'done' ? 0 : UNFINISHED
}
