import { toCalendarDate, type CalendarDate } from '../../kit/calendar-date.ts'

/** The beginnings of the months' names in the languages of the press, by month; English ones are among them. */
const MONTHS: readonly string[] = [
  'jan|ene|gen|янв|yan|oca',
  'feb|fev|fév|фев|şub|sub',
  'mar|mär|mrt|мар|maa',
  'apr|abr|avr|апр|nis',
  'may|mai|maj|mei|mag|май|мая|mayo',
  'jun|juin|giu|июн|haz',
  'jul|juil|lug|июл|tem',
  'aug|ago|aoû|aou|авг|ağu|agt',
  'sep|set|сен|eyl',
  'oct|okt|out|ott|окт|eki',
  'nov|noy|ноя|kas',
  'dec|dez|dic|déc|des|дек|ara',
]
const NAMES = MONTHS.flatMap((names, month) => names.split('|').map((name) => [name, month + 1] as const))
const YEAR = String.raw`((?:19|20)\d{2})`
const FORMS: readonly { readonly form: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  {
    form: new RegExp(String.raw`(?<!\d)${YEAR}\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)`, 'u'),
    order: 'ymd',
  },
  {
    form: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?${YEAR}`,
      'iu',
    ),
    order: 'dmy',
  },
  {
    form: new RegExp(String.raw`(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`, 'iu'),
    order: 'mdy',
  },
  { form: new RegExp(String.raw`(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?${YEAR}`, 'u'), order: 'dmy' },
]

/**
 * The first date in a line that says when something was published, in one of a dozen languages; a day and a month in
 * figures are read only where their order is certain.
 *
 * @example
 * findWrittenDate('publiziert am 25. September 2018') // '2018-09-25'
 */
export function findWrittenDate(line: string): CalendarDate | undefined {
  for (const { form, order } of FORMS) {
    const [, a, b, c] = form.exec(line) ?? []
    if (a === undefined || b === undefined || c === undefined) continue
    const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
    const number = /^\d/.test(month) ? Number(month) : findMonth(month)
    if (number === undefined) continue
    const found = toCalendarDate(`${year}-${pad(number)}-${pad(Number(day))}`)
    if (found !== undefined) return found
  }
  return undefined
}

function findMonth(name: string): number | undefined {
  const folded = name.toLowerCase()
  // The longer beginning goes first: "juil" is not "jui".
  return NAMES.toSorted(([a], [b]) => b.length - a.length).find(([start]) => folded.startsWith(start))?.[1]
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
