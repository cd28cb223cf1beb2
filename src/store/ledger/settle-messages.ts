import { toAddressKey } from '../../model/subscriber.ts'
import type { Outbox } from '../../model/outbox.ts'
import type { Senders } from './join-senders.ts'
import type { Ledger } from './ledger.ts'
import { WITHDRAW } from './withdrawn.ts'

const RESPONSE_LENGTH_MAX = 500

// The claim is the fence: whoever lost it may send nothing.
const BEGIN = `
  UPDATE messages SET state = 'in-flight', attempts = attempts + 1, next_at = NULL, at = :at
  WHERE edition = :edition AND key = :key AND state = 'claimed' AND sender = :sender`

// A sender that was taken for dead still knows what became of its own messages.
const SETTLE = `
  UPDATE messages SET state = :state, response = :response, next_at = :next_at, at = :at, sender = NULL
  WHERE edition = :edition AND key = :key AND state IN ('in-flight', 'unknown') AND sender = :sender`

// That a message was sent stands in its row; what went otherwise is told in its history too.
const EVENT = `
  INSERT INTO events (at, kind, edition, key, detail) VALUES (:at, :state, :edition, :key, :response)`

const LOST = `
  UPDATE messages SET state = 'unknown', at = :at, response = 'the sender stopped while the message was in flight'
  WHERE edition = :edition AND state = 'in-flight' AND sender NOT IN (SELECT id FROM senders)`

const LOST_EVENT = `
  INSERT INTO events (at, kind, edition, key, detail)
  SELECT :at, 'unknown', edition, key, 'the sender stopped while the message was in flight'
  FROM messages WHERE edition = :edition AND state = 'in-flight' AND sender NOT IN (SELECT id FROM senders)`

const FREED = `
  UPDATE messages SET state = CASE WHEN next_at IS NOT NULL THEN 'deferred' ELSE 'pending' END, sender = NULL, at = :at
  WHERE edition = :edition AND state = 'claimed' AND sender NOT IN (SELECT id FROM senders)`

/** The half of the ledger that says what became of messages. */
export function settleMessages(
  { database, commit, sender, toIso }: Ledger,
  senders: Senders,
): Pick<Outbox, 'begin' | 'settle' | 'recover' | 'retry'> {
  const withdraw = database.prepare(WITHDRAW)
  const begin = database.prepare(BEGIN)
  const settle = database.prepare(SETTLE)
  const event = database.prepare(EVENT)
  return {
    begin: ({ edition, address }) =>
      commit(() => {
        const row = { edition, key: toAddressKey(address), sender, at: toIso() }
        return withdraw.run(row).changes === 0 && begin.run(row).changes === 1
      }),
    async settle({ edition, address }, { state, response, ...rest }) {
      await commit(() => {
        const row = {
          edition,
          key: toAddressKey(address),
          state,
          response: response.slice(0, RESPONSE_LENGTH_MAX),
          at: toIso(),
        }
        settle.run({ ...row, sender, next_at: 'nextAt' in rest ? rest.nextAt : null })
        if (state !== 'sent') event.run(row)
      })
    },
    recover: (edition) =>
      commit(() => {
        senders.bury()
        database.prepare(LOST_EVENT).run({ edition, at: toIso() })
        const lost = database.prepare(LOST).run({ edition, at: toIso() }).changes
        database.prepare(FREED).run({ edition, at: toIso() })
        return Number(lost)
      }),
    retry: (edition, { states, addresses }) =>
      commit(() => {
        const marks = states.map(() => '?').join(', ')
        const sql = `UPDATE messages SET state = 'pending', next_at = NULL, sender = NULL, at = ? WHERE edition = ? AND state IN (${marks})`
        if (addresses === undefined)
          return Number(database.prepare(sql).run(toIso(), edition, ...states).changes)
        const one = database.prepare(`${sql} AND key = ?`)
        let changed = 0
        for (const address of addresses)
          changed += Number(one.run(toIso(), edition, ...states, toAddressKey(address)).changes)
        return changed
      }),
  }
}
