import type { DatabaseSync } from 'node:sqlite'
import type { AddressKey } from '../../model/subscriber.ts'
import type { Commit } from '../database/commit-group.ts'

/** What the parts of the list of subscribers share. */
export interface ListStore {
  readonly path: string
  readonly database: DatabaseSync
  readonly commit: Commit
  readonly read: <T>(action: () => T) => Promise<T>
  readonly toHash: (key: AddressKey) => string
  readonly toIso: () => string
}
