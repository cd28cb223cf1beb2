import type { CalendarDate } from '../../kit/calendar-date.ts'
import { fillMessage } from './fill-message.ts'
import { findMessages } from './find-messages.ts'

/**
 * A day in words, from our own tables, so that every machine prints the same.
 *
 * @example
 * formatDate('2026-11-23', { language: 'en', style: 'full' }) // 'Monday, 23 November 2026'
 */
export function formatDate(
  date: CalendarDate | string,
  { language, style }: { readonly language: string; readonly style: 'long' | 'full' },
): string {
  const { months, weekdays, dates } = findMessages(language)
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  const dayOfMonth = day.getUTCDate()
  return fillMessage(dates[style], {
    day: dayOfMonth === 1 ? (dates.first ?? 1) : dayOfMonth,
    month: months[day.getUTCMonth()]!,
    year: day.getUTCFullYear(),
    weekday: weekdays[day.getUTCDay()]!,
  })
}
