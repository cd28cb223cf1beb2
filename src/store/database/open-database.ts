import { closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { GazetteError } from '../../kit/gazette-error.ts'
import { loadSqlite } from './load-sqlite.ts'
import { MIGRATIONS } from './migrations.ts'
import { guardDatabase, toStoreError } from './store-error.ts'

/** "GZTT": marks the file as a store of ours (SQLite's `application_id`). */
const APPLICATION_ID = 0x475a5454
const BUSY_TIMEOUT_MS = 20_000
// sqlite.org/fileformat2.html 1.3. An empty file is a store that was about to be made.
const HEADER_BYTES = 100
const OWNER_ONLY = 0o600

/**
 * How a store is looked through before it is used: its pages alone; every row against every index, which takes about two
 * seconds of processor time for a million subscribers; or not at all, where the same command does it at another opening.
 */
export type StoreCheck = 'quick_check' | 'integrity_check' | 'none'

export interface OpenDatabaseOptions {
  readonly check?: StoreCheck
}

/**
 * Opens the store, an SQLite file in WAL mode that syncs at every commit; makes it where there is none, and brings an
 * older one up to date.
 *
 * @throws GazetteError `delivery` when it is damaged, no store, from a newer version, or this Node has no SQLite.
 */
export async function openDatabase(
  path: string,
  { check = 'quick_check' }: OpenDatabaseOptions = {},
): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite(path)
  return guardDatabase(path, () => {
    mkdirSync(dirname(path), { recursive: true })
    // Addresses are nobody else's business; what SQLite puts beside the file has the file's mode.
    closeSync(openSync(path, 'a', OWNER_ONLY))
    assertWholeHeader(path)
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
    try {
      database.exec('PRAGMA trusted_schema = OFF')
      assertOurs(path, database)
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
      assertSound(database, check)
      migrate(path, database)
      return database
    } catch (cause) {
      database.close()
      throw toStoreError(path, cause)
    }
  })
}

/** Of one byte SQLite makes an empty database, as if nobody had been sent anything. */
function assertWholeHeader(path: string): void {
  const { size } = statSync(path)
  if (size > 0 && size < HEADER_BYTES)
    throw new Error(`database disk image is malformed: it has ${size} bytes`)
}

function assertOurs(path: string, database: DatabaseSync): void {
  const application = readPragma(database, 'application_id')
  const tables = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }
  if (application === APPLICATION_ID || (application === 0 && tables.n === 0)) return
  throw new GazetteError(`Cannot open the store "${path}": it is a database of another program`, {
    code: 'delivery',
    path,
    fix: 'Name another file as "store" in the configuration',
  })
}

function assertSound(database: DatabaseSync, check: StoreCheck): void {
  if (check === 'none') return
  const row = database.prepare(`PRAGMA ${check}(1)`).get() as Record<string, string>
  if (row[check] !== 'ok') throw new Error(`database disk image is malformed: ${row[check]}`)
}

function migrate(path: string, database: DatabaseSync): void {
  if (readPragma(database, 'user_version') === MIGRATIONS.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    // Read again: another process may have been here first.
    const version = readPragma(database, 'user_version')
    if (version > MIGRATIONS.length)
      throw new GazetteError(`Cannot open the store "${path}": a newer version of Gazette made it`, {
        code: 'delivery',
        path,
        fix: 'Update Gazette; nothing in the store was changed',
      })
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`)
    database.exec('COMMIT')
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}

function readPragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  const row = database.prepare(`PRAGMA ${name}`).get() as Record<string, number>
  return row[name] ?? 0
}
