import type { EmailAddress } from '../../model/email-address.ts'
import type { ListedSubscriber, SubscriberStatus } from '../../model/subscriber.ts'

/** A row of `subscribers`, as SQLite gives it. */
export interface SubscriberRow {
  readonly id: number
  readonly key: string
  readonly address: string
  readonly status: SubscriberStatus
  readonly since: string
  readonly reason: string | null
  readonly joined: string
  readonly fields: string
  readonly round: number
}

export function toListedSubscriber(row: SubscriberRow): ListedSubscriber {
  return {
    address: row.address as EmailAddress,
    status: row.status,
    since: row.since,
    ...(row.reason !== null && { reason: row.reason }),
    joined: row.joined,
    fields: toFields(row.fields),
  }
}

/** Fields without a prototype: a column may be named "constructor", and nothing is found that nobody wrote. */
export function toFields(json: string): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null) as Record<string, string>, JSON.parse(json))
}
