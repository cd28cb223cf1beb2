import type { DatabaseSync } from 'node:sqlite'
import type { Commit } from '../database/commit-group.ts'
import type { MachineClock } from './machine-clock.ts'

/** What the parts of the ledger share. */
export interface Ledger {
  readonly path: string
  readonly database: DatabaseSync
  readonly commit: Commit
  readonly clock: MachineClock
  /** This sender. */
  readonly sender: string
  readonly toIso: () => string
}
