import type { DatabaseSync } from 'node:sqlite'
import { SUBSCRIBER_STATUSES, toAddressKey, type SubscriberStatus } from '../../model/subscriber.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import type { RecipientTokens, SubscriberList } from '../../model/subscriber-list.ts'
import { createCommit } from '../database/commit-group.ts'
import { openDatabase, type StoreCheck } from '../database/open-database.ts'
import { openScratchDatabase } from '../database/open-scratch-database.ts'
import { guardDatabase } from '../database/store-error.ts'
import { changeSubscribers } from './change-subscribers.ts'
import { enrolSubscribers } from './enrol-subscribers.ts'
import type { ListStore } from './list-store.ts'
import { createRecipientTokens } from './recipient-tokens.ts'
import { recordReturns } from './record-returns.ts'
import { readEvents, readMessages } from './subscriber-events.ts'
import { toListedSubscriber, type SubscriberRow } from './subscriber-row.ts'
import { createSuppressionHash } from './suppression-hash.ts'

export interface SubscribersOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly check?: StoreCheck
}

/** The list of subscribers in an SQLite file, and the tokens of the messages that its ledger holds. */
export interface SubscriberStore extends SubscriberList {
  readonly tokens: RecipientTokens
}

/**
 * Opens the list of subscribers in the store's file, which is made where there is none.
 *
 * @throws GazetteError `delivery` when the file is damaged, no store, or from a newer version.
 */
export async function openSubscribers(
  path: string,
  { now = Date.now, check = 'quick_check' }: SubscribersOptions = {},
): Promise<SubscriberStore> {
  const database = await openDatabase(path, { check })
  return guardDatabase(path, () => toSubscriberStore(database, { path, now }))
}

/** A list of subscribers for this process alone, gone when it is closed; it may be longer than memory. */
export async function openScratchSubscribers(): Promise<SubscriberStore> {
  return toSubscriberStore(await openScratchDatabase(), { path: 'scratch', now: Date.now })
}

function toSubscriberStore(
  database: DatabaseSync,
  { path, now }: { readonly path: string; readonly now: () => number },
): SubscriberStore {
  const toIso = () => new Date(now()).toISOString()
  const toHash = createSuppressionHash(database)
  const read = <T>(action: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(guardDatabase(path, action))
    })
  const store: ListStore = {
    path,
    database,
    commit: createCommit(path, database),
    read,
    toHash,
    toIso,
  }
  return {
    tokens: createRecipientTokens(database),
    ...enrolSubscribers(store),
    ...changeSubscribers(store),
    ...recordReturns(store),
    find: (address) =>
      read(() => {
        const row = database.prepare('SELECT * FROM subscribers WHERE key = ?').get(toAddressKey(address))
        return row === undefined ? undefined : toListedSubscriber(row as unknown as SubscriberRow)
      }),
    async *entries({ statuses = SUBSCRIBER_STATUSES } = {}) {
      for (const rows of readPages(store, statuses)) for (const row of rows) yield toListedSubscriber(row)
    },
    async *pages({ statuses = SUBSCRIBER_STATUSES } = {}) {
      for (const rows of readPages(store, statuses)) yield rows.map(toListedSubscriber)
    },
    standing: (addresses) => read(() => readStanding(store, addresses)),
    count: () => read(() => count(database)),
    events: (address) => read(() => readEvents(database, toAddressKey(address))),
    messages: (address) => read(() => readMessages(database, toAddressKey(address))),
    isSuppressed: (address) =>
      read(() => {
        const sql = 'SELECT 1 FROM suppressions WHERE hash = ?'
        return database.prepare(sql).get(toHash(toAddressKey(address))) !== undefined
      }),
    countSuppressed: () =>
      read(() => (database.prepare('SELECT count(*) AS n FROM suppressions').get() as { n: number }).n),
    close: () => read(() => database.close()),
  }
}

function count(database: DatabaseSync): Readonly<Record<SubscriberStatus, number>> {
  const rows = database
    .prepare('SELECT status, count(*) AS n FROM subscribers GROUP BY status')
    .all() as unknown as readonly { status: SubscriberStatus; n: number }[]
  const zero = Object.fromEntries(SUBSCRIBER_STATUSES.map((status) => [status, 0]))
  return rows.reduce((counts, { status, n }) => ({ ...counts, [status]: n }), zero) as Readonly<
    Record<SubscriberStatus, number>
  >
}

function readStanding(
  { database, toHash }: ListStore,
  addresses: readonly EmailAddress[],
): ReadonlyMap<EmailAddress, SubscriberStatus | 'suppressed'> {
  const find = database.prepare('SELECT status FROM subscribers WHERE key = ?')
  const suppression = database.prepare('SELECT 1 FROM suppressions WHERE hash = ?')
  // Hashing every address is dear; most lists have nobody to look for.
  const hasSuppressed = database.prepare('SELECT 1 FROM suppressions LIMIT 1').get() !== undefined
  const standing = new Map<EmailAddress, SubscriberStatus | 'suppressed'>()
  for (const address of addresses) {
    const key = toAddressKey(address)
    const found = find.get(key) as { readonly status: SubscriberStatus } | undefined
    if (found !== undefined) standing.set(address, found.status)
    if ((found?.status ?? 'active') !== 'active' || !hasSuppressed) continue
    if (suppression.get(toHash(key)) !== undefined) standing.set(address, 'suppressed')
  }
  return standing
}

const PAGE_ROWS = 100

/** Rows in order, a page at a time, so that whoever reads them slowly holds up nobody. */
function* readPages(
  { path, database }: ListStore,
  statuses: readonly SubscriberStatus[],
): Generator<readonly SubscriberRow[]> {
  const marks = statuses.map(() => '?').join(', ')
  // The plus sign keeps SQLite from the index of statuses, which would sort the whole list for each page.
  const sql = `SELECT * FROM subscribers WHERE id > ? AND +status IN (${marks}) ORDER BY id LIMIT ${PAGE_ROWS}`
  const statement = guardDatabase(path, () => database.prepare(sql))
  for (let last = 0; ;) {
    const rows = guardDatabase(path, () =>
      statement.all(last, ...statuses),
    ) as unknown as readonly SubscriberRow[]
    if (rows.length > 0) yield rows
    if (rows.length < PAGE_ROWS) return
    last = rows.at(-1)!.id
  }
}
