import type { CalendarDate } from '../../kit/calendar-date.ts'
import { formatDate } from '../messages/format-date.ts'
import type { DateView } from './edition-view.ts'

/** A day in the words of a language. */
export function toDateView(date: CalendarDate, language: string): DateView {
  return {
    iso: date.slice(0, 10),
    long: formatDate(date, { language, style: 'long' }),
    full: formatDate(date, { language, style: 'full' }),
  }
}
