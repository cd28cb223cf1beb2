import type { CalendarDate } from '../kit/calendar-date.ts'
import type { CitedText } from '../model/citation.ts'
import type { Edition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { at, type CheckContext } from './check-context.ts'
import type { Told } from './list-texts.ts'

export interface DateOptions {
  /** The day it is; absent where nobody asked. */
  readonly today?: CalendarDate | undefined
  readonly isPublished: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000
// A weekly that waits longer has missed its week.
const WAIT_DAYS_MAX = 6
const OLD_DAYS = 31
// "Today" alone says as often how things are nowadays; "Morgen" and "la mañana" are mornings.
const RELATIVE: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}\p{M}])(yesterday|tomorrow|tonight|(?:earlier|later) today|this (?:morning|afternoon|evening)|last night)(?![\p{L}\p{M}])/iu,
  de: /(?<![\p{L}\p{M}])([Gg]estern|[Vv]orgestern|[Üü]bermorgen|(?<!am |jeden )morgen|[Hh]eute (?:Morgen|Mittag|Abend|Nacht))(?![\p{L}\p{M}])/u,
  fr: /(?<![\p{L}\p{M}])((?:avant-)?hier|(?:après-)?demain|ce (?:matin|soir)|cet après-midi|cette nuit)(?![\p{L}\p{M}])/iu,
  es: /(?<![\p{L}\p{M}])(ayer|anteayer|anoche|(?<!(?:la|de|cada) )mañana|esta (?:mañana|tarde|noche))(?![\p{L}\p{M}])/iu,
}

/** Whether the edition is late, and its articles are of its time. */
export function checkDates(edition: Edition, { today, isPublished }: DateOptions): readonly Finding[] {
  const late = today === undefined || isPublished ? 0 : countDays(edition.date, today)
  const stories = edition.sections.flatMap((section) => section.stories)
  return [
    ...(late > WAIT_DAYS_MAX
      ? [
          {
            severity: 'warning' as const,
            code: 'edition-late',
            message: `The edition is dated ${edition.date}, ${late} days ago, and was not published`,
            ...at({ edition }, 1),
            help: 'Give it today’s date, and see whether its stories still hold',
          },
        ]
      : []),
    ...stories.flatMap((story) =>
      story.articles.flatMap(({ path, date }): Finding[] => {
        const age = date === undefined ? 0 : countDays(date, edition.date)
        if (age >= 0 && age <= OLD_DAYS) return []
        const place = {
          severity: 'warning' as const,
          ...at({ edition }, story.line),
          source: { path, line: 1 },
        }
        if (age < 0)
          return [
            {
              code: 'article-ahead',
              message: `${path} is dated ${date}, after the edition`,
              ...place,
              help: 'Mend the date of one of the two',
            },
          ]
        return [
          {
            code: 'article-old',
            message: `${path} is dated ${date}, ${age} days before the edition`,
            ...place,
            help: 'See whether the story still holds',
          },
        ]
      }),
    ),
  ]
}

/** Words like "tomorrow", which meant another day when they were written. */
export function checkRelativeDays(
  { value: { text, from, line } }: Told<CitedText>,
  { edition, byPath }: CheckContext,
): readonly Finding[] {
  const article = from === undefined ? undefined : byPath.get(from.path)?.article
  const language = (article?.language ?? edition.language).toLowerCase().split('-')[0] ?? ''
  const word = RELATIVE[language]?.exec(text)?.[1]
  const date = article?.date
  if (word === undefined || from === undefined || date === undefined || date === edition.date) return []
  return [
    {
      severity: 'warning',
      code: 'day-relative',
      message: `“${word}” was written on ${date}; the edition is dated ${edition.date}`,
      ...at({ edition }, line),
      source: { path: from.path, line: from.line },
      help: 'Name the day, or cut the sentence',
    },
  ]
}

function countDays(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
