import { randomUUID } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MESSAGE_STATES, type FrozenEdition, type MessageState, type Outbox } from '../../model/outbox.ts'
import { toAddressKey } from '../../model/subscriber.ts'
import { createCommit } from '../database/commit-group.ts'
import { openDatabase } from '../database/open-database.ts'
import { openScratchDatabase } from '../database/open-scratch-database.ts'
import { guardDatabase } from '../database/store-error.ts'
import { createSuppressionHash } from '../subscribers/suppression-hash.ts'
import type { Ledger } from './ledger.ts'
import { createMachineClock, type MachineClock } from './machine-clock.ts'
import { joinSenders } from './join-senders.ts'
import { bookRates } from './book-rates.ts'
import { noteEvents } from './note-events.ts'
import { claimMessages } from './claim-messages.ts'
import { settleMessages } from './settle-messages.ts'
import { toEntry, type MessageRow } from './message-row.ts'

export interface OutboxOptions {
  readonly clock?: MachineClock
}

/**
 * Opens the ledger in an SQLite file: one row for each edition and address.
 *
 * @throws GazetteError `delivery` when the file is damaged, no store, or from a newer version.
 */
export async function openOutbox(
  path: string,
  { clock = createMachineClock() }: OutboxOptions = {},
): Promise<Outbox> {
  // A bit that turned in an index alone hides a row, and whoever it stands for would get a second message.
  const database = await openDatabase(path, { check: 'integrity_check' })
  return guardDatabase(path, () => toOutbox(database, { path, clock }))
}

/** A ledger for this process alone, in which nothing was ever sent; gone when it is closed. */
export async function openScratchOutbox({
  clock = createMachineClock(),
}: OutboxOptions = {}): Promise<Outbox> {
  return toOutbox(await openScratchDatabase(), { path: 'scratch', clock })
}

function toOutbox(
  database: DatabaseSync,
  { path, clock }: { readonly path: string; readonly clock: MachineClock },
): Outbox {
  createSuppressionHash(database)
  const ledger: Ledger = {
    path,
    database,
    clock,
    sender: randomUUID(),
    commit: createCommit(path, database),
    toIso: () => new Date(clock.now()).toISOString(),
  }
  const read = <T>(action: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(guardDatabase(path, action))
    })
  const senders = joinSenders(ledger)
  const findRow = database.prepare('SELECT * FROM messages WHERE edition = ? AND key = ?')
  const hasRow = database.prepare('SELECT 1 FROM messages WHERE edition = ? AND key = ?')
  return {
    freeze: (edition) => freeze(ledger, edition),
    frozen: (edition) => read(() => readFrozen(ledger, edition)),
    ...claimMessages(ledger, senders),
    ...settleMessages(ledger, senders),
    ...bookRates(ledger),
    ...noteEvents(ledger),
    find: (edition, address) =>
      read(() => {
        const row = findRow.get(edition, toAddressKey(address))
        return row === undefined ? undefined : toEntry(row as unknown as MessageRow)
      }),
    findAmong: (edition, addresses) =>
      read(() => new Set(addresses.filter((one) => hasRow.get(edition, toAddressKey(one)) !== undefined))),
    count: (edition) => read(() => count(database, edition)),
    nextDue: (edition) =>
      read(() => {
        const sql = "SELECT min(next_at) AS due FROM messages WHERE edition = ? AND state = 'deferred'"
        return (database.prepare(sql).get(edition) as { due: number | null }).due ?? undefined
      }),
    async *entries(edition, { states = MESSAGE_STATES } = {}) {
      for (const row of iterate(ledger, edition, states)) yield toEntry(row)
    },
    editions: () =>
      read(() =>
        (database.prepare('SELECT id FROM frozen_editions ORDER BY at, id').all() as { id: string }[]).map(
          ({ id }) => id,
        ),
      ),
    async close() {
      await senders.leave()
      database.close()
    },
  }
}

async function freeze({ commit, database, toIso }: Ledger, edition: FrozenEdition): Promise<FrozenEdition> {
  return commit(() => {
    const sql =
      'INSERT INTO frozen_editions (id, sha256, parts, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
    database.prepare(sql).run(edition.id, edition.sha256, edition.parts, toIso())
    return readFrozen({ database }, edition.id)!
  })
}

function readFrozen({ database }: Pick<Ledger, 'database'>, edition: string): FrozenEdition | undefined {
  const row = database.prepare('SELECT id, sha256, parts FROM frozen_editions WHERE id = ?').get(edition)
  return row === undefined ? undefined : ({ ...row } as unknown as FrozenEdition)
}

function count(database: DatabaseSync, edition: string): Readonly<Record<MessageState, number>> {
  const rows = database
    .prepare('SELECT state, count(*) AS n FROM messages WHERE edition = ? GROUP BY state')
    .all(edition) as unknown as readonly { state: MessageState; n: number }[]
  const zero = Object.fromEntries(MESSAGE_STATES.map((state) => [state, 0])) as Record<MessageState, number>
  return rows.reduce((counts, { state, n }) => ({ ...counts, [state]: n }), zero)
}

const PAGE_ROWS = 500

/** Rows in order, a page at a time, so that whoever reads them slowly holds up no sender. */
function* iterate(
  { path, database }: Ledger,
  edition: string,
  states: readonly MessageState[],
): Generator<MessageRow> {
  const marks = states.map(() => '?').join(', ')
  const sql = `SELECT * FROM messages WHERE edition = ? AND state IN (${marks}) AND id > ? ORDER BY id LIMIT ${PAGE_ROWS}`
  const statement: StatementSync = database.prepare(sql)
  for (let last = 0; ;) {
    const rows = guardDatabase(path, () =>
      statement.all(edition, ...states, last),
    ) as unknown as readonly MessageRow[]
    yield* rows
    if (rows.length < PAGE_ROWS) return
    last = rows.at(-1)!.id
  }
}
