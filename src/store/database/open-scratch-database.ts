import type { DatabaseSync } from 'node:sqlite'
import { MIGRATIONS } from './migrations.ts'
import { loadSqlite } from './load-sqlite.ts'

/**
 * A store for this process alone, gone when it is closed or the process ends: SQLite keeps it in a file without a name, so
 * that it may be larger than memory.
 */
export async function openScratchDatabase(): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite('')
  const database = new DatabaseSync('')
  for (const migration of MIGRATIONS) database.exec(migration)
  return database
}
