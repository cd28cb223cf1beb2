import type * as Sqlite from 'node:sqlite'
import { GazetteError } from '../../kit/gazette-error.ts'

/** SQLite, which a Node of 24 or later has in it. */
export async function loadSqlite(path: string): Promise<typeof Sqlite> {
  return import('node:sqlite').catch((cause: unknown) => {
    throw new GazetteError(`Cannot open the store "${path}": Node ${process.versions.node} has no SQLite`, {
      code: 'delivery',
      path,
      cause,
      fix: 'Use Node 24 or later',
    })
  })
}
