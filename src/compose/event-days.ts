import { areDisjoint } from '../kit/are-disjoint.ts'
import { toCalendarDate, type CalendarDate } from '../kit/calendar-date.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Article } from '../model/article.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const LEAD_PASSAGES_MAX = 4
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
// "Every Tuesday" and "last Tuesday" name no one day, nor do two days with a span between them.
const DAY = new RegExp(
  `(?:\\b(before|until|ahead of|by|next|this coming|last|every|each|between|from|since) )?\\b(?:(${WEEKDAYS.join('|')})(?!s\\b)|(yesterday|today|tonight|overnight|this morning|the (?:day|night|evening|afternoon) before|(?:a|one|the) day (?:after|earlier))|(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?|(${MONTHS.join('|')}) (\\d{1,2})\\b(?!,\\d)(?:, (\\d{4}))?)\\b`,
  'gi',
)
const VAGUE: ReadonlySet<string> = new Set(['last', 'every', 'each', 'between', 'from', 'since'])
const AHEAD: ReadonlySet<string> = new Set(['before', 'until', 'ahead of', 'by', 'next', 'this coming'])

/**
 * The days that an article tells of: those named in the first of its opening paragraphs that names one.
 *
 * A weekday is the last one before the article's date, that day among them; after "before" or "next" the one that follows.
 * English only; an article in another language, or without a date, tells of none.
 *
 * @example
 * findEventDays({ date: '2026-11-20', passages: [{ start: 0, end: 20 }], text: 'Signed on Thursday, ' })
 * // new Set(['2026-11-19'])
 */
export const findEventDays: (
  article: Pick<Article, 'text' | 'passages' | 'date' | 'language'>,
) => ReadonlySet<CalendarDate> = rememberEach(({ text, passages, date, language = 'en' }) => {
  if (date === undefined || !/^en\b/i.test(language)) return new Set<CalendarDate>()
  for (const { start, end } of passages.slice(0, LEAD_PASSAGES_MAX)) {
    const days = Array.from(text.slice(start, end).matchAll(DAY), (match) => toDay(match, date))
    const told = days.filter((day) => day !== undefined)
    if (told.length > 0) return new Set(told)
  }
  return new Set<CalendarDate>()
})

/** Whether days that two articles tell of are named by both, and none alike. */
export function areOtherDays(a: ReadonlySet<CalendarDate>, b: ReadonlySet<CalendarDate>): boolean {
  return a.size > 0 && b.size > 0 && areDisjoint(a, b)
}

function toDay(
  [, before, weekday, near, day, month, year, month2, day2, year2]: RegExpMatchArray,
  date: CalendarDate,
): CalendarDate | undefined {
  const word = before?.toLowerCase() ?? ''
  if (near !== undefined) return shift(date, /yesterday|before|after|earlier/i.test(near) ? -1 : 0)
  if (weekday !== undefined) {
    if (VAGUE.has(word)) return undefined
    const back = (new Date(`${date}T00:00:00Z`).getUTCDay() - WEEKDAYS.indexOf(weekday.toLowerCase()) + 7) % 7
    return shift(date, AHEAD.has(word) ? 7 - back : -back)
  }
  const monthName = (month ?? month2)!.toLowerCase()
  const number = String(MONTHS.indexOf(monthName) + 1).padStart(2, '0')
  return toCalendarDate(`${year ?? year2 ?? date.slice(0, 4)}-${number}-${(day ?? day2)!.padStart(2, '0')}`)
}

function shift(date: CalendarDate, days: number): CalendarDate | undefined {
  return toCalendarDate(new Date(Date.parse(date) + days * DAY_MS).toISOString())
}
