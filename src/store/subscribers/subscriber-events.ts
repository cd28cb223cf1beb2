import type { DatabaseSync } from 'node:sqlite'
import { compareText } from '../../kit/compare-text.ts'
import type { AddressKey } from '../../model/subscriber.ts'
import type { SubscriberEvent, SubscriberMessage } from '../../model/subscriber-list.ts'

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

/** The messages to an address, oldest first; one look for each edition, since rows are found by edition and address. */
export function readMessages(database: DatabaseSync, key: AddressKey): readonly SubscriberMessage[] {
  const sql = `SELECT edition, state, attempts, at, response FROM messages
    WHERE edition = ? AND key = ?`
  const find = database.prepare(sql)
  const editions = database.prepare(EDITIONS).all() as { edition: string }[]
  return editions
    .map(({ edition }) => find.get(edition, key) as unknown as MessageRow | undefined)
    .filter((row) => row !== undefined)
    .map(({ edition, state, attempts, at, response }) => ({
      edition,
      state,
      attempts,
      at,
      ...(response !== null && { response }),
    }))
    .sort((a, b) => compareText(a.at, b.at))
}

// From one edition to the next by the index; DISTINCT would read every row.
const EDITIONS = `
  WITH RECURSIVE found (edition) AS (
    SELECT min(edition) FROM messages
    UNION ALL
    SELECT (SELECT min(edition) FROM messages WHERE edition > found.edition) FROM found WHERE edition IS NOT NULL)
  SELECT edition FROM found WHERE edition IS NOT NULL`

interface MessageRow {
  readonly edition: string
  readonly state: SubscriberMessage['state']
  readonly attempts: number
  readonly at: string
  readonly response: string | null
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
