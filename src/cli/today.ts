import { toCalendarDate, type CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'

/**
 * The day it is in a time zone: that of `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, else of the clock.
 */
export function findToday(timeZone: string): CalendarDate {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const now = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .formatToParts(now)
    .map(({ type, value }) => [type, value] as const)
  const { year, month, day } = Object.fromEntries(parts) as Record<string, string>
  return toCalendarDate(`${year}-${month}-${day}`)!
}

/**
 * Reads a day as it was typed.
 *
 * @throws GazetteError `usage` when it is no day.
 * @example
 * toTypedDate('2026-11-23') // '2026-11-23'
 */
export function toTypedDate(text: string): CalendarDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? toCalendarDate(text) : undefined
  if (date !== undefined) return date
  throw new GazetteError(`Cannot use "${text}" as a date`, { code: 'usage', fix: 'Write it as 2026-11-23' })
}
