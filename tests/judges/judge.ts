import type { JudgedEdition } from './build-editions.ts'

/** What a judge found: nothing, or a line for each thing that is wrong. */
export interface Verdict {
  readonly complaints: readonly string[]
  /** What was looked at, in a few words with figures. */
  readonly seen: string
}

/** Somebody from outside who looks at every edition. */
export type Judge = (editions: readonly JudgedEdition[]) => Promise<Verdict>
