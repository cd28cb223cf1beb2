import type { Outbox, OutboxEvent } from '../../model/outbox.ts'
import { guardDatabase } from '../database/store-error.ts'
import type { Ledger } from './ledger.ts'

const PAGE_ROWS = 500
const DETAIL_LENGTH_MAX = 2000

interface EventRow {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly key: string | null
  readonly detail: string
}

/** The log of what happened, for reading afterwards. */
export function noteEvents({
  path,
  database,
  commit,
  toIso,
}: Ledger): Pick<Outbox, 'note' | 'lastNote' | 'events'> {
  return {
    note: (edition, kind, detail) =>
      commit(() => {
        const sql = 'INSERT INTO events (at, kind, edition, detail) VALUES (?, ?, ?, ?)'
        database.prepare(sql).run(toIso(), kind, edition, detail.slice(0, DETAIL_LENGTH_MAX))
      }),
    lastNote: (edition, kinds) =>
      new Promise((resolve) => {
        const marks = kinds.map(() => '?').join(', ')
        const sql = `SELECT * FROM events WHERE edition = ? AND kind IN (${marks}) ORDER BY id DESC LIMIT 1`
        const row = guardDatabase(path, () => database.prepare(sql).get(edition, ...kinds))
        resolve(row === undefined ? undefined : toEvent(row as unknown as EventRow))
      }),
    async *events(edition): AsyncGenerator<OutboxEvent> {
      const sql = `SELECT * FROM events WHERE edition = ? AND id > ? ORDER BY id LIMIT ${PAGE_ROWS}`
      for (let last = 0; ;) {
        const rows = guardDatabase(path, () =>
          database.prepare(sql).all(edition, last),
        ) as unknown as readonly EventRow[]
        for (const row of rows) yield toEvent(row)
        if (rows.length < PAGE_ROWS) return
        last = rows.at(-1)!.id
      }
    },
  }
}

function toEvent({ at, kind, key, detail }: EventRow): OutboxEvent {
  return { at, kind, ...(key !== null && { address: key }), detail }
}
