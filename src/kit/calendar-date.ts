declare const calendarDate: unique symbol
/** A day of the Gregorian calendar, `YYYY-MM-DD` (ISO 8601), known to exist. */
export type CalendarDate = string & { readonly [calendarDate]: true }

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/

/**
 * Reads `YYYY-MM-DD`, with or without a time after it; `undefined` when there is no such day.
 *
 * @example
 * toCalendarDate('2026-02-29') // undefined
 */
export function toCalendarDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match.map(Number) as [number, number, number, number]
  const time = new Date(Date.UTC(year, month - 1, day))
  const exists =
    time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return exists ? (match[0] as CalendarDate) : undefined
}

/**
 * The ISO 8601 week of a day, `YYYY-Www`; its year is that of the week's Thursday.
 *
 * @example
 * toIsoWeek(toCalendarDate('2027-01-01')!) // '2026-W53'
 */
export function toIsoWeek(date: CalendarDate): string {
  const thursday = new Date(`${date}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 24 * 60 * 60 * 1000))
  return `${year}-W${String(week).padStart(2, '0')}`
}
