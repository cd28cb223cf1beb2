import type { StatementSync } from 'node:sqlite'
import type { AddressKey, SubscriberStatus } from '../../model/subscriber.ts'
import type { Enrolment, Gathering, Newcomer, SubscriberList } from '../../model/subscriber-list.ts'
import type { ListStore } from './list-store.ts'
import { PackedNewcomers } from './packed-newcomers.ts'
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

const CHECKPOINT_PAGES = 20_000
// So little that a short list fills it too: what more of it saves in time, long lists would take in memory.
const CACHE_KIBIBYTES = 2 * 1024

const LEFT: ReadonlySet<SubscriberStatus> = new Set(['unsubscribed', 'bounced', 'complained'])

/** The half of the list by which people come onto it. */
export function enrolSubscribers(store: ListStore): Pick<SubscriberList, 'beginRound' | 'enrol' | 'gather'> {
  const { database, commit } = store
  let prepared: Statements | undefined
  return {
    beginRound: () => {
      // A page that many batches touch is copied into the file once for several of them (the log grows to 80 MB).
      database.exec(
        `PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -${CACHE_KIBIBYTES}`,
      )
      return commit(() => {
        const sql = `INSERT INTO settings (name, value) VALUES ('round', '1')
          ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`
        return Number((database.prepare(sql).get() as { value: string }).value)
      })
    },
    enrol: (newcomers, { round }) => {
      const gathering = gather(round)
      for (const newcomer of newcomers) gathering.add(newcomer)
      return gathering.enrol()
    },
    gather,
  }

  function gather(round: number): Gathering {
    let waiting = new PackedNewcomers()
    return {
      get count() {
        return waiting.count
      },
      add(newcomer) {
        waiting.add(newcomer)
      },
      enrol() {
        const newcomers = waiting
        waiting = new PackedNewcomers()
        return enrolAll(newcomers, round)
      },
    }
  }

  function enrolAll(newcomers: PackedNewcomers, round: number): Promise<readonly Enrolment[]> {
    return commit(() => {
      const statements = (prepared ??= prepare(store))
      // Hashing every address is dear; most lists have nobody to look for.
      const first = database.prepare('SELECT 1 FROM suppressions LIMIT 1').get()
      const context = { ...store, statements, round, hasSuppressed: first !== undefined, at: store.toIso() }
      const { last } = database.prepare('SELECT coalesce(max(id), 0) AS last FROM subscribers').get() as {
        last: number
      }
      // In order of their keys, which is the order of the index: a long list is written several times as fast. Who stands
      // first in the file has the lower number all the same.
      const enrolments: Enrolment[] = []
      for (const [i, key] of newcomers.sorted())
        enrolments[i] = enrol(newcomers.unpack(i), { ...context, key, id: last + 1 + i })
      return enrolments
    })
  }
}

interface EnrolContext extends ListStore {
  readonly statements: Statements
  readonly round: number
  readonly hasSuppressed: boolean
  readonly at: string
  readonly key: AddressKey
  /** What they are numbered with if they are new. */
  readonly id: number
}

function enrol(newcomer: Newcomer, context: EnrolContext): Enrolment {
  const { statements, round, hasSuppressed, at, toHash, key, id } = context
  const { address, status, reason = null, joined = at, since = at, fields } = newcomer
  const known = statements.find.get(key) as KnownRow | undefined
  if (known === undefined) {
    if (hasSuppressed && statements.isSuppressed.get(toHash(key)) !== undefined) return 'suppressed'
    statements.insert.run(id, key, address, status, since, reason, joined, JSON.stringify(fields), round)
    return 'added'
  }
  if (known.round === round) return 'repeated'
  statements.mark.run(round, known.id)
  if (LEFT.has(known.status)) return 'left'
  const merged = JSON.stringify({ ...toFields(known.fields), ...fields })
  if (LEFT.has(status)) {
    statements.update.run(status, since, reason, merged, known.id)
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
      'INSERT INTO subscribers (id, key, address, status, since, reason, joined, fields, round) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    mark: database.prepare('UPDATE subscribers SET round = ? WHERE id = ?'),
    update: database.prepare(
      `UPDATE subscribers SET status = coalesce(?1, status), since = coalesce(?2, since),
        reason = CASE WHEN ?1 IS NULL THEN reason ELSE ?3 END, fields = ?4 WHERE id = ?5`,
    ),
    isSuppressed: database.prepare('SELECT 1 FROM suppressions WHERE hash = ?'),
  }
}
