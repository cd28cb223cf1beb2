import type { EmailAddress } from '../../model/email-address.ts'
import type { MessageState, OutboxEntry } from '../../model/outbox.ts'

/** A row of `messages`, as SQLite gives it. */
export interface MessageRow {
  readonly id: number
  readonly edition: string
  readonly key: string
  readonly address: string
  readonly domain: string
  readonly message_id: string
  readonly fields: string
  readonly state: MessageState
  readonly attempts: number
  readonly next_at: number | null
  readonly sender: string | null
  readonly response: string | null
  readonly at: string
}

export function toEntry(row: MessageRow): OutboxEntry {
  return {
    id: row.id,
    edition: row.edition,
    address: row.address as EmailAddress,
    messageId: row.message_id,
    state: row.state,
    attempts: row.attempts,
    ...(row.next_at !== null && { nextAt: row.next_at }),
    ...(row.response !== null && { response: row.response }),
    at: row.at,
    fields: JSON.parse(row.fields) as Readonly<Record<string, string>>,
  }
}
