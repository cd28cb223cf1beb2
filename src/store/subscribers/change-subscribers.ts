import { toAddressKey, type AddressKey, type SubscriberStatus } from '../../model/subscriber.ts'
import type { SubscriberList } from '../../model/subscriber-list.ts'
import type { ListStore } from './list-store.ts'
import { eraseSubscriber } from './erase-subscriber.ts'
import { writeEvent } from './subscriber-events.ts'

/** The half of the list by which people leave it, and come back. */
export function changeSubscribers(
  store: ListStore,
): Pick<SubscriberList, 'change' | 'suppress' | 'unsuppress' | 'erase'> {
  const { database, commit, toHash, toIso } = store
  return {
    erase: (address) => eraseSubscriber(store, address),
    change: (address, change) => commit(() => changeStatus(store, toAddressKey(address), change)),
    suppress: (address, reason) =>
      commit(() => {
        const key = toAddressKey(address)
        database
          .prepare('INSERT INTO suppressions (hash, reason, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
          .run(toHash(key), reason, toIso())
        const row = database.prepare('SELECT status FROM subscribers WHERE key = ?').get(key)
        // Of somebody who is no subscriber nothing is kept but the hash.
        if (row !== undefined) writeEvent(database, { at: toIso(), kind: 'suppressed', key, detail: reason })
        if (row?.['status'] === 'active' || row?.['status'] === 'pending')
          changeStatus(store, key, { status: 'unsubscribed', reason })
      }),
    unsuppress: (address) =>
      commit(() => {
        const key = toAddressKey(address)
        const { changes } = database.prepare('DELETE FROM suppressions WHERE hash = ?').run(toHash(key))
        return changes > 0
      }),
  }
}

export interface StatusChange {
  readonly status: SubscriberStatus
  readonly reason: string
  readonly edition?: string | undefined
}

/** Gives a subscriber a status and writes it down; for use inside of a transaction. */
export function changeStatus(
  { database, toIso }: ListStore,
  key: AddressKey,
  { status, reason, edition }: StatusChange,
): boolean {
  const at = toIso()
  const sql = `UPDATE subscribers SET status = ?1, since = CASE WHEN status = ?1 THEN since ELSE ?2 END, reason = ?3
    WHERE key = ?4 AND (status <> ?1 OR reason IS NOT ?3)`
  const { changes } = database.prepare(sql).run(status, at, reason, key)
  if (changes === 0) return false
  writeEvent(database, { at, kind: status, key, edition, detail: reason })
  return true
}
