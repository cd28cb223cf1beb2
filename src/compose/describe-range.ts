import type { DayRange } from '../model/window.ts'

/**
 * A range in words.
 *
 * @example
 * describeRange({ since: '2026-11-16' }) // 'from 2026-11-16 on'
 */
export function describeRange({ since, until }: DayRange): string {
  if (since !== undefined && until !== undefined)
    return since === until ? `on ${since}` : `from ${since} to ${until}`
  if (since !== undefined) return `from ${since} on`
  return until === undefined ? 'on any day' : `up to ${until}`
}
