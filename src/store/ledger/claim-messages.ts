import { toAddressKey } from '../../model/subscriber.ts'
import type { Outbox, OutboxEntry } from '../../model/outbox.ts'
import { createFindDue } from './find-due.ts'
import type { Senders } from './join-senders.ts'
import { toEntry, type MessageRow } from './message-row.ts'
import type { Ledger } from './ledger.ts'
import { WITHDRAW } from './withdrawn.ts'

// A clock set back must not hold a message for years: nothing is deferred for longer than this.
const DELAY_MAX_MS = 7 * 24 * 60 * 60 * 1000

const ENLIST = `
  INSERT INTO messages (edition, key, address, domain, message_id, fields, at) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (edition, key) DO NOTHING`

const BATCH_ROWS = 1000

const CLAIM = `
  UPDATE messages SET state = 'claimed', sender = ?, at = ?
  WHERE id IN (SELECT value FROM json_each(?)) RETURNING *`

/** The half of the ledger that says what is to be sent, and gives it to senders. */
export function claimMessages(
  { database, commit, clock, sender, toIso }: Ledger,
  senders: Senders,
): Pick<Outbox, 'enlist' | 'claim' | 'release'> {
  const findDue = createFindDue(database)
  return {
    async enlist(edition, recipients) {
      let added = 0
      let batch: (() => number)[] = []
      const insert = database.prepare(ENLIST)
      const flush = async () => {
        const group = batch
        batch = []
        added += await commit(() => group.reduce((sum, run) => sum + run(), 0))
      }
      for (const { address, messageId, fields } of recipients) {
        const domain = address.slice(address.lastIndexOf('@') + 1)
        const values = [
          edition,
          toAddressKey(address),
          address,
          domain,
          messageId,
          JSON.stringify(fields),
          toIso(),
        ]
        batch.push(() => Number(insert.run(...values).changes))
        if (batch.length === BATCH_ROWS) await flush()
      }
      await flush()
      return added
    },
    async claim(edition, { count, skipDomains = [] }) {
      return commit(() => {
        senders.join()
        const now = clock.now()
        const ids = findDue(edition, { count, skipDomains, now, far: now + DELAY_MAX_MS })
        const rows = database
          .prepare(CLAIM)
          .all(sender, toIso(), JSON.stringify(ids)) as unknown as readonly MessageRow[]
        const withdraw = database.prepare(WITHDRAW)
        const kept = rows.filter(
          ({ key }) => withdraw.run({ edition, key, sender, at: toIso() }).changes === 0,
        )
        return kept.sort((a, b) => a.id - b.id).map(toSoundEntry)
      })
    },
    async release(entries) {
      const sql = `
        UPDATE messages SET state = CASE WHEN next_at IS NOT NULL THEN 'deferred' ELSE 'pending' END, sender = NULL, at = ?
        WHERE edition = ? AND key = ? AND state = 'claimed' AND sender = ?`
      await commit(() => {
        const statement = database.prepare(sql)
        for (const { edition, address } of entries)
          statement.run(toIso(), edition, toAddressKey(address), sender)
      })
    },
  }
}

/** An address that is not the one its row was made for was damaged on the disk, and is nobody to write to. */
function toSoundEntry(row: MessageRow): OutboxEntry {
  const entry = toEntry(row)
  if (toAddressKey(entry.address) !== row.key)
    throw new Error(`database disk image is malformed: "${row.address}" is not the address of its row`)
  return entry
}
