import type { DatabaseSync } from 'node:sqlite'
import type { AddressKey } from '../../model/subscriber.ts'
import type { SubscriberEvent } from '../../model/subscriber-list.ts'

interface EventRow {
  readonly at: string
  readonly kind: string
  readonly edition: string | null
  readonly detail: string
}

/** What happened to an address, oldest first. */
export function readEvents(database: DatabaseSync, key: AddressKey): readonly SubscriberEvent[] {
  const rows = database
    .prepare('SELECT at, kind, edition, detail FROM events WHERE key = ? ORDER BY id')
    .all(key) as unknown as readonly EventRow[]
  return rows.map(({ at, kind, edition, detail }) => ({
    at,
    kind,
    ...(edition !== null && { edition }),
    detail,
  }))
}

export interface NewEvent {
  readonly at: string
  readonly kind: string
  readonly key: AddressKey
  readonly edition?: string | undefined
  readonly detail: string
}

/** Writes down what happened; for use inside of a transaction. */
export function writeEvent(database: DatabaseSync, { at, kind, key, edition, detail }: NewEvent): void {
  const sql = 'INSERT INTO events (at, kind, edition, key, detail) VALUES (?, ?, ?, ?, ?)'
  database.prepare(sql).run(at, kind, edition ?? null, key, detail)
}
