import type { CalendarDate } from '../../kit/calendar-date.ts'

/**
 * A day as an instant (RFC 3339): noon in UTC, which nearly everywhere falls on that day.
 *
 * @example
 * toInstant('2026-11-23') // '2026-11-23T12:00:00Z'
 */
export function toInstant(date: CalendarDate | string): string {
  return `${date.slice(0, 10)}T12:00:00Z`
}
