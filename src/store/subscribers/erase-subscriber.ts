import type { DatabaseSync } from 'node:sqlite'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import { toAddressKey, type AddressKey } from '../../model/subscriber.ts'
import { guardDatabase } from '../database/store-error.ts'
import type { ListStore } from './list-store.ts'

/**
 * Deletes a person from list, history and ledger, suppresses the hash, and rewrites the file so that no byte stays behind.
 *
 * Safe to run again: whoever was cut off before the file was rewritten does it once more.
 */
export async function eraseSubscriber(store: ListStore, address: EmailAddress): Promise<boolean> {
  const { path, database, commit, toHash, toIso } = store
  const key = toAddressKey(address)
  const isKnown = await commit(() => {
    assertIdle(store, key)
    database
      .prepare('INSERT INTO suppressions (hash, reason, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
      .run(toHash(key), 'erased', toIso())
    const gone = [
      database.prepare('DELETE FROM subscribers WHERE key = ?').run(key),
      database.prepare('DELETE FROM events WHERE key = ?').run(key),
      database.prepare(ANONYMISE).run({ key, name: `erased:${toHash(key)}` }),
    ]
    const changes = gone.reduce((sum, { changes }) => sum + Number(changes), 0)
    if (changes > 0)
      database.prepare('INSERT INTO events (at, kind, detail) VALUES (?, ?, ?)').run(toIso(), 'erased', '')
    return changes > 0
  })
  guardDatabase(path, () => rewrite(path, database))
  return isKnown
}

// The row stays, so that counts of what was sent stay true; whoever it was does not.
const ANONYMISE = `
  UPDATE messages SET key = :name, address = 'erased@erased.invalid', domain = 'erased.invalid', fields = '{}',
    message_id = '<' || substr(:name, 8, 32) || '@erased.invalid>', next_at = NULL,
    response = CASE WHEN state IN ('pending', 'deferred') THEN 'not sent: erased' ELSE 'erased' END,
    state = CASE WHEN state IN ('pending', 'deferred') THEN 'failed' ELSE state END
  WHERE key = :key`

function assertIdle({ path, database }: ListStore, key: AddressKey): void {
  const sql = "SELECT edition FROM messages WHERE key = ? AND state IN ('claimed', 'in-flight') LIMIT 1"
  const busy = database.prepare(sql).get(key) as { edition: string } | undefined
  if (busy === undefined) return
  throw new GazetteError(`Cannot erase the address from "${path}": "${busy.edition}" is on its way to it`, {
    code: 'delivery',
    path,
    fix: 'Wait until that run is done, or finish it with gazette resume, and try again',
  })
}

/** SQLite zeroes what is deleted, yet copies from when pages were split may lie in the gaps of others. */
function rewrite(path: string, database: DatabaseSync): void {
  database.exec('VACUUM')
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }
  if (busy === 0) return
  throw new GazetteError(`Cannot rewrite the store "${path}": another process is reading it`, {
    code: 'delivery',
    path,
    fix: 'The person is off the list; run the same command again when the other process is done, to wipe the last traces',
  })
}
