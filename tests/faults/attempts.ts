import { groupByRecipient } from './judge.ts'
import type { ServerEntry } from './start-server.ts'

// Delays are counted from when the sender has the answer; clocks are read in whole milliseconds.
const ROUNDING_MS = 2

/** Attempts that came before they were due, or after the last delay was used up. */
export function findEarly(
  entries: readonly ServerEntry[],
  retryMinutes: readonly number[],
): readonly string[] {
  const found: string[] = []
  for (const [address, tries] of groupByRecipient(entries.filter(({ kind }) => kind === 'try'))) {
    if (tries.length > retryMinutes.length + 1) found.push(`${address}: ${tries.length} attempts`)
    for (const [i, { at }] of tries.entries()) {
      const before = tries[i - 1]
      const delayMs = (retryMinutes[i - 1] ?? 0) * 60_000
      if (before !== undefined && at - before.at < delayMs - ROUNDING_MS)
        found.push(`${address}: attempt ${i + 1} after ${at - before.at} ms instead of ${delayMs}`)
    }
  }
  return found
}

export function countTries(entries: readonly ServerEntry[]): number {
  return entries.filter(({ kind }) => kind === 'try').length
}
