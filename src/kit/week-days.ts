import { toCalendarDate, toIsoWeek, type CalendarDate } from './calendar-date.ts'

const ISO_WEEK = /^(\d{4})-?W(\d{2})$/i
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Monday and Sunday of an ISO 8601 week; `undefined` when there is no such week.
 *
 * @example
 * toWeekDays('2026-W53') // { since: '2026-12-28', until: '2027-01-03' }
 */
export function toWeekDays(text: string): { since: CalendarDate; until: CalendarDate } | undefined {
  const match = ISO_WEEK.exec(text)
  if (!match) return undefined
  const [, year, week] = match as unknown as [string, string, string]
  // The fourth of January is always in the first week.
  const fourth = Date.parse(`${year}-01-04T00:00:00Z`)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (Number(week) - 1) * 7 * DAY_MS
  const [since, until] = [monday, monday + 6 * DAY_MS].map((time) =>
    toCalendarDate(new Date(time).toISOString()),
  )
  if (since === undefined || until === undefined) return undefined
  return toIsoWeek(since) === `${year}-W${week}` ? { since, until } : undefined
}
