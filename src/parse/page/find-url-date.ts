import { toCalendarDate, type CalendarDate } from '../../kit/calendar-date.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const PATH = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[a-z]*[/-](\d{1,2})(?=[/-]|$)/i

/**
 * The day in an address, as many papers write it there.
 *
 * @example
 * findUrlDate('https://example.org/2026/nov/18/rain') // '2026-11-18'
 */
export function findUrlDate(url: string): CalendarDate | undefined {
  const [, year, name, day] = PATH.exec(url) ?? []
  if (year === undefined || name === undefined || day === undefined) return undefined
  const month = /\d/.test(name) ? Number(name) : MONTHS.indexOf(name.toLowerCase()) + 1
  return toCalendarDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
