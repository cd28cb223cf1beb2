import type { CalendarDate } from '../../kit/calendar-date.ts'
import { formatDate } from '../messages/format-date.ts'
import type { DateView } from './edition-view.ts'

// By language and day: the articles of an edition are of few days.
const KNOWN = new Map<string, DateView>()

/** A day in the words of a language. */
export function toDateView(date: CalendarDate, language: string): DateView {
  const key = `${language} ${date}`
  const known = KNOWN.get(key) ?? makeDateView(date, language)
  KNOWN.set(key, known)
  return known
}

function makeDateView(date: CalendarDate, language: string): DateView {
  return {
    iso: date.slice(0, 10),
    long: formatDate(date, { language, style: 'long' }),
    full: formatDate(date, { language, style: 'full' }),
  }
}
