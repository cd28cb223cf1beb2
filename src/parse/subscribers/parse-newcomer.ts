import { toCalendarDate } from '../../kit/calendar-date.ts'
import { unguardCell } from '../../kit/csv-cell.ts'
import { toEmailAddress } from '../../model/email-address.ts'
import type { SubscriberStatus } from '../../model/subscriber.ts'
import type { Newcomer } from '../../model/subscriber-list.ts'
import type { ColumnTarget } from './map-columns.ts'

const VALUE_LENGTH_MAX = 10_000
const SHOWN_LENGTH_MAX = 80
// Control characters, separators of lines, and halves of characters.
const UNSAFE = /[\p{Cc}\u2028\u2029\p{Cs}]/u
const UNSAFE_RUN = /[\p{Cc}\u2028\u2029\p{Cs}]+/gu

// How the exports of other senders put it.
const STATUSES: Readonly<Record<string, SubscriberStatus>> = {
  active: 'active',
  subscribed: 'active',
  subscriber: 'active',
  confirmed: 'active',
  enabled: 'active',
  pending: 'pending',
  unconfirmed: 'pending',
  unsubscribed: 'unsubscribed',
  unsubscribe: 'unsubscribed',
  'opted out': 'unsubscribed',
  'opted-out': 'unsubscribed',
  optout: 'unsubscribed',
  removed: 'unsubscribed',
  disabled: 'unsubscribed',
  blocklisted: 'unsubscribed',
  inactive: 'unsubscribed',
  bounced: 'bounced',
  bounce: 'bounced',
  'hard bounced': 'bounced',
  'hard bounce': 'bounced',
  cleaned: 'bounced',
  complained: 'complained',
  complaint: 'complained',
  spam: 'complained',
  'marked as spam': 'complained',
  abuse: 'complained',
}

export interface NewcomerOptions {
  readonly targets: readonly ColumnTarget[]
  /** For rows that say nothing of it. */
  readonly status: SubscriberStatus
  /** For rows that say nothing of it. */
  readonly reason: string
}

/** A row that is no newcomer, and why, as a sentence without a full stop. */
export interface Refusal {
  readonly refused: string
}

/** A newcomer out of a row of a table; a refusal when it has no single sound address, or says what cannot be understood. */
export function parseNewcomer(
  cells: readonly string[],
  { targets, status, reason }: NewcomerOptions,
): Newcomer | Refusal {
  if (cells.length > targets.length && cells.slice(targets.length).some((cell) => cell !== ''))
    return { refused: `it has ${cells.length} cells where the first row names ${targets.length} columns` }
  const said: Partial<Record<'email' | 'status' | 'since' | 'joined' | 'reason', string>> = {}
  const fields: [string, string][] = []
  for (const [i, target] of targets.entries()) {
    if (target.kind === 'none') continue
    const cell = toPlainCell(cells[i] ?? '')
    if (cell.length > VALUE_LENGTH_MAX) return { refused: `a cell is over ${VALUE_LENGTH_MAX} characters` }
    if (target.kind === 'field') {
      if (cell !== '') fields.push([target.name, cell])
    } else said[target.kind] = cell
  }
  // The raw cell: what had to be cleaned is no address.
  const raw = cells[targets.findIndex(({ kind }) => kind === 'email')] ?? ''
  const address = toEmailAddress(raw)
  if (address === undefined)
    return { refused: raw === '' ? 'it has no address' : `${quote(raw)} is not one e-mail address` }
  const own = said.status ? STATUSES[said.status.toLowerCase()] : status
  if (own === undefined) return { refused: `${quote(said.status ?? '')} is no status` }
  const [joined, since] = [toInstant(said.joined), toInstant(said.since)]
  if (joined === null || since === null)
    return { refused: `${quote((joined === null ? said.joined : said.since)!)} is no day such as 2026-01-31` }
  return {
    address,
    status: own,
    reason: said.reason || reason,
    ...(joined !== undefined && { joined }),
    ...(since !== undefined && { since }),
    fields: Object.fromEntries(fields),
  }
}

/** One line, well formed: a cell can neither end a header nor hide a control character; without an export's guard. */
function toPlainCell(cell: string): string {
  const plain = UNSAFE.test(cell) ? cell.replace(UNSAFE_RUN, ' ').trim() : cell
  return plain.startsWith("'") ? unguardCell(plain) : plain
}

/** A day with or without a time; `null` for what is neither. */
function toInstant(text: string | undefined): string | undefined | null {
  if (!text) return undefined
  const day = toCalendarDate(text)
  if (day === undefined) return null
  const rest = text.slice(day.length)
  const isTime = /^[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(rest)
  return rest === '' || isTime ? text : null
}

function quote(text: string): string {
  return `"${toPlainCell(text).slice(0, SHOWN_LENGTH_MAX)}"`
}
