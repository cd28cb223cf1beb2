import { toCalendarDate, type CalendarDate } from '../kit/calendar-date.ts'

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?<year>\d{4})`
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const TIME = String.raw`(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?)`
const ZONE = String.raw`(?:\s*(?:z|utc|gmt|[a-z]{2,4}t|[+-]\d{2}:?\d{2}))?`
const BEFORE = String.raw`^${WEEKDAY}(?:${TIME}${ZONE},?\s+(?:on\s+)?)?`
const AFTER = String.raw`(?:[,T]?\s*(?:(?:at|[|–—-])\s+)?${TIME}${ZONE})?\.?$`

const FORMS: readonly RegExp[] = [
  `(?<year>\\d{4})[-/](?<monthNumber>\\d{1,2})[-/](?<day>\\d{1,2})`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
  String.raw`(?<day>\d{1,2})\.\s?(?<monthNumber>\d{1,2})\.\s?(?<year>\d{4})`,
  // Month first or day first: read only where the other order is no date.
  String.raw`(?<monthNumber>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})`,
  String.raw`(?<day>1[3-9]|2\d|3[01])\/(?<monthNumber>0?[1-9]|1[0-2])\/(?<year>\d{4})`,
].map((form) => new RegExp(BEFORE + form + AFTER, 'i'))

const LENGTH_MAX = 80

/** impossible: it has the form of a date, but there is no such day. */
export type ParsedDate = CalendarDate | 'impossible' | undefined

/**
 * Reads a date as people and machines write it in English, with or without weekday and time; the day as it is written.
 *
 * @example
 * parseDate('Monday, Nov. 23rd, 2026 at 10:15 a.m. EST') // '2026-11-23'
 */
export function parseDate(text: string): ParsedDate {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (trimmed.length > LENGTH_MAX) return undefined
  for (const form of FORMS) {
    const match = form.exec(trimmed)
    if (match?.groups) return toDay(match.groups)
  }
  return undefined
}

function toDay({ year = '', month, monthNumber, day = '' }: Record<string, string | undefined>): ParsedDate {
  const number = month ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(monthNumber)
  return toCalendarDate(`${year}-${pad(number)}-${pad(Number(day))}`) ?? 'impossible'
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
