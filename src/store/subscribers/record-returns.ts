import { createHash } from 'node:crypto'
import { toAddressKey } from '../../model/subscriber.ts'
import type { SubscriberList } from '../../model/subscriber-list.ts'
import { changeStatus } from './change-subscribers.ts'
import type { ListStore } from './list-store.ts'
import { readMessages, writeEvent } from './subscriber-events.ts'

/** The half of the list that learns from what comes back. */
export function recordReturns(store: ListStore): Pick<SubscriberList, 'recordReturn' | 'wasMailed'> {
  const { database, commit, toHash, toIso, read } = store
  return {
    wasMailed: (address) =>
      read(() => readMessages(database, toAddressKey(address)).some(({ attempts }) => attempts > 0)),
    recordReturn: (address, { kind, reason, edition, messageId, softMax }) =>
      commit(() => {
        const key = toAddressKey(address)
        const mark = `[${createHash('sha256').update(messageId).digest('hex').slice(0, 16)}]`
        const detail = `${mark} ${reason}`
        const eventKind = `${kind}-bounce`
        const seen = database
          .prepare(
            "SELECT 1 FROM events WHERE key = ? AND kind LIKE '%-bounce' AND substr(detail, 1, 18) = ?",
          )
          .get(key, mark)
        if (seen !== undefined) return 'seen'
        writeEvent(database, { at: toIso(), kind: eventKind, key, edition, detail })
        const row = database.prepare('SELECT status FROM subscribers WHERE key = ?').get(key)
        const isReached = row === undefined || row['status'] === 'active' || row['status'] === 'pending'
        if (kind === 'soft') {
          const count = countSoft(store, key)
          database.prepare('UPDATE subscribers SET soft_bounces = ? WHERE key = ?').run(count, key)
          if (count < softMax || !isReached) return 'counted'
        }
        const status = kind === 'complaint' ? 'complained' : 'bounced'
        const why = kind === 'soft' ? `${softMax} soft bounces, the last: ${reason}` : reason
        // A complaint goes before everything; who left by themselves has left.
        if (isReached || kind === 'complaint') changeStatus(store, key, { status, reason: why, edition })
        database
          .prepare('INSERT INTO suppressions (hash, reason, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
          .run(toHash(key), status, toIso())
        return 'suppressed'
      }),
  }
}

/** Soft bounces since somebody was last put on the list, one for each edition (or day, where none is known). */
function countSoft({ database }: ListStore, key: string): number {
  const sql = `
    SELECT count(DISTINCT coalesce(edition, substr(at, 1, 10))) AS n FROM events
    WHERE key = ?1 AND kind = 'soft-bounce'
      AND id > coalesce((SELECT max(id) FROM events WHERE key = ?1 AND kind = 'active'), 0)`
  return (database.prepare(sql).get(key) as { n: number }).n
}
