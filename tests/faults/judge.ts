import type { MessageState, OutboxEntry } from '../../src/model/outbox.ts'
import { openOutbox } from '../../src/store/store.ts'
import { EDITION, type Project } from './make-project.ts'
import type { ServerEntry } from './start-server.ts'

/** Which promise is broken, and by what. */
export interface Violation {
  readonly kind: 'lost' | 'falsely sent' | 'misaddressed' | 'doubled' | 'unknown' | 'other'
  readonly text: string
}

export interface JudgeOptions {
  readonly project: Project
  readonly entries: readonly ServerEntry[]
  /** How the last run ended. */
  readonly status: number | null
  /** Crashes times connections: so many may be unknown. */
  readonly unknownMax: number
  /** Those who need not have it: they left, or are refused for good. */
  readonly excused?: (address: string) => boolean
  /** Somebody's word was given to send unknown ones again, so many times at most. */
  readonly forcedMax?: number
  /** The unknown messages that the last run listed; not looked at when absent. */
  readonly listed?: readonly { readonly address: string; readonly messageId: string }[]
}

export interface Verdict {
  readonly violations: readonly Violation[]
  readonly counts: Readonly<Partial<Record<MessageState, number>>>
  readonly bodies: number
}

/** Holds what the server got against what the ledger says: the rules of the fault protocol. */
export async function judge(options: JudgeOptions): Promise<Verdict> {
  const { project, entries, status, unknownMax, excused = () => false, forcedMax = 0, listed } = options
  const rows = await readLedger(project.store)
  const bodies = groupByRecipient(entries.filter(({ kind }) => kind === 'body'))
  const accepted = new Set(entries.filter(({ kind }) => kind === 'accepted').map(({ rcpt }) => rcpt))
  const violations: Violation[] = []
  const blame = (kind: Violation['kind'], text: string) => violations.push({ kind, text })
  const counts: Partial<Record<MessageState, number>> = {}
  for (const { state } of rows.values()) counts[state] = (counts[state] ?? 0) + 1
  let doubled = 0
  for (const address of project.addresses) {
    const row = rows.get(address)
    const got = bodies.get(address) ?? []
    const isOpen = row === undefined || !['sent', 'failed', 'unknown'].includes(row.state)
    if (got.length === 0 && !excused(address) && (row?.state === 'sent' || isOpen || status === 0))
      blame('lost', `${address} (${row?.state ?? 'no row'}, exit ${status})`)
    if (row?.state === 'sent' && !accepted.has(address)) blame('falsely sent', address)
    if (got.length > 1 && countAccepted(entries, address) > 1) doubled++
    for (const { to, messageId } of got) {
      if (to !== undefined && !to.includes(address)) blame('misaddressed', `${address} got ${to}`)
      if (row !== undefined && messageId !== row.messageId) blame('other', `another Message-ID: ${address}`)
    }
    if (new Set(got.map(({ sha256 }) => sha256)).size > 1) blame('other', `other bytes: ${address}`)
  }
  for (const address of bodies.keys())
    if (!project.addresses.includes(address)) blame('misaddressed', `a stranger: ${address}`)
  if (doubled > forcedMax) blame('doubled', `${doubled}, and ${forcedMax} were asked for`)
  const unknown = counts.unknown ?? 0
  if (unknown > unknownMax) blame('unknown', `${unknown}, more than ${unknownMax}`)
  if (unknown > 0 && status === 0) blame('unknown', 'unknown messages, and exit 0')
  if (listed !== undefined)
    for (const { address, messageId, state } of rows.values())
      if (
        state === 'unknown' &&
        !listed.some((one) => one.address === address && one.messageId === messageId)
      )
        blame('unknown', `not listed: ${address}`)
  return { violations, counts, bodies: entries.filter(({ kind }) => kind === 'body').length }
}

export function groupByRecipient(
  entries: readonly ServerEntry[],
): ReadonlyMap<string, readonly ServerEntry[]> {
  const groups = new Map<string, ServerEntry[]>()
  for (const entry of entries) groups.set(entry.rcpt, [...(groups.get(entry.rcpt) ?? []), entry])
  return groups
}

function countAccepted(entries: readonly ServerEntry[], address: string): number {
  // A body that the server refused, or never answered, may come again.
  return (
    entries.filter(({ kind, rcpt }) => kind === 'body' && rcpt === address).length -
    entries.filter(
      ({ kind, rcpt, answer }) =>
        kind === 'refused' && rcpt === address && answer !== 'grey' && isAtDot(answer),
    ).length
  )
}

function isAtDot(answer: string | undefined): boolean {
  return answer?.includes('(dot)') === true
}

async function readLedger(store: string): Promise<ReadonlyMap<string, OutboxEntry>> {
  const outbox = await openOutbox(store)
  const rows = new Map<string, OutboxEntry>()
  for await (const row of outbox.entries(EDITION)) rows.set(row.address, row)
  await outbox.close()
  return rows
}
