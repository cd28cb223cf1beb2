import type { StatementSync } from 'node:sqlite'
import { toAddressKey, type SubscriberStatus } from '../../model/subscriber.ts'
import type { Enrolment, Newcomer, SubscriberList } from '../../model/subscriber-list.ts'
import type { ListStore } from './list-store.ts'
import { toFields } from './subscriber-row.ts'
import { writeEvent } from './subscriber-events.ts'

interface KnownRow {
  readonly id: number
  readonly status: SubscriberStatus
  readonly fields: string
  readonly round: number
}

interface Statements {
  readonly find: StatementSync
  readonly insert: StatementSync
  readonly mark: StatementSync
  readonly update: StatementSync
  readonly isSuppressed: StatementSync
}

const LEFT: ReadonlySet<SubscriberStatus> = new Set(['unsubscribed', 'bounced', 'complained'])

/** The half of the list by which people come onto it. */
export function enrolSubscribers(store: ListStore): Pick<SubscriberList, 'beginRound' | 'enrol'> {
  const { database, commit } = store
  let prepared: Statements | undefined
  return {
    beginRound: () =>
      commit(() => {
        const sql = `INSERT INTO settings (name, value) VALUES ('round', '1')
          ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`
        return Number((database.prepare(sql).get() as { value: string }).value)
      }),
    enrol: (newcomers, { round }) =>
      commit(() => {
        const statements = (prepared ??= prepare(store))
        // Hashing every address is dear; most lists have nobody to look for.
        const first = database.prepare('SELECT 1 FROM suppressions LIMIT 1').get()
        const context = { ...store, statements, round, hasSuppressed: first !== undefined, at: store.toIso() }
        return newcomers.map((newcomer) => enrol(newcomer, context))
      }),
  }
}

interface EnrolContext extends ListStore {
  readonly statements: Statements
  readonly round: number
  readonly hasSuppressed: boolean
  readonly at: string
}

function enrol(newcomer: Newcomer, context: EnrolContext): Enrolment {
  const { statements, round, hasSuppressed, at, toHash } = context
  const { address, status, reason = null, joined = at, fields } = newcomer
  const key = toAddressKey(address)
  const known = statements.find.get(key) as KnownRow | undefined
  if (known === undefined) {
    if (hasSuppressed && statements.isSuppressed.get(toHash(key)) !== undefined) return 'suppressed'
    statements.insert.run(key, address, status, at, reason, joined, JSON.stringify(fields), round)
    return 'added'
  }
  if (known.round === round) return 'repeated'
  statements.mark.run(round, known.id)
  if (LEFT.has(known.status)) return 'left'
  const merged = JSON.stringify({ ...toFields(known.fields), ...fields })
  if (LEFT.has(status)) {
    statements.update.run(status, at, reason, merged, known.id)
    writeEvent(context.database, { at, kind: status, key, detail: reason ?? '' })
    return 'updated'
  }
  if (merged === known.fields) return 'unchanged'
  statements.update.run(null, null, null, merged, known.id)
  return 'updated'
}

function prepare({ database }: ListStore): Statements {
  return {
    find: database.prepare('SELECT id, status, fields, round FROM subscribers WHERE key = ?'),
    insert: database.prepare(
      'INSERT INTO subscribers (key, address, status, since, reason, joined, fields, round) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    mark: database.prepare('UPDATE subscribers SET round = ? WHERE id = ?'),
    update: database.prepare(
      `UPDATE subscribers SET status = coalesce(?1, status), since = coalesce(?2, since),
        reason = CASE WHEN ?1 IS NULL THEN reason ELSE ?3 END, fields = ?4 WHERE id = ?5`,
    ),
    isSuppressed: database.prepare('SELECT 1 FROM suppressions WHERE hash = ?'),
  }
}
