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
export function noteEvents({ path, database, commit, toIso }: Ledger): Pick<Outbox, 'note' | 'events'> {
  return {
    note: (edition, kind, detail) =>
      commit(() => {
        const sql = 'INSERT INTO events (at, kind, edition, detail) VALUES (?, ?, ?, ?)'
        database.prepare(sql).run(toIso(), kind, edition, detail.slice(0, DETAIL_LENGTH_MAX))
      }),
    async *events(edition): AsyncGenerator<OutboxEvent> {
      const sql = `SELECT * FROM events WHERE edition = ? AND id > ? ORDER BY id LIMIT ${PAGE_ROWS}`
      for (let last = 0; ;) {
        const rows = guardDatabase(path, () =>
          database.prepare(sql).all(edition, last),
        ) as unknown as readonly EventRow[]
        for (const { at, kind, key, detail } of rows)
          yield { at, kind, ...(key !== null && { address: key }), detail }
        if (rows.length < PAGE_ROWS) return
        last = rows.at(-1)!.id
      }
    },
  }
}
