import type { DatabaseSync } from 'node:sqlite'
import { toStoreError } from './store-error.ts'

interface Waiting {
  readonly change: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: unknown) => void
}

/** Runs a change in a transaction; resolves when it is durable. */
export type Commit = <T>(change: () => T) => Promise<T>

/**
 * Group commit: the changes asked for in one turn of the event loop share one transaction and one sync to disk.
 *
 * A change that throws is undone alone (by a savepoint); when the commit itself fails, all of its changes are.
 */
export function createCommit(path: string, database: DatabaseSync): Commit {
  let waiting: Waiting[] = []

  function flush(): void {
    const group = waiting
    waiting = []
    const settle: (() => void)[] = []
    try {
      database.exec('BEGIN IMMEDIATE')
      for (const { change, resolve, reject } of group)
        try {
          database.exec('SAVEPOINT one')
          const value = change()
          database.exec('RELEASE one')
          settle.push(() => resolve(value))
        } catch (cause) {
          database.exec('ROLLBACK TO one; RELEASE one')
          settle.push(() => reject(toStoreError(path, cause)))
        }
      database.exec('COMMIT')
    } catch (cause) {
      const error = toStoreError(path, cause)
      try {
        if (database.isTransaction) database.exec('ROLLBACK')
      } catch {
        // The first error says what is wrong.
      }
      for (const { reject } of group) reject(error)
      return
    }
    for (const tell of settle) tell()
  }

  return <T>(change: () => T) =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ change, resolve: resolve as (value: unknown) => void, reject })
    })
}
