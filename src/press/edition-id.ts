import { toIsoWeek, type CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'

const EDITION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/
// "outbox" and "site" stand beside the editions in the output folder.
const TAKEN: ReadonlySet<string> = new Set(['outbox', 'site'])

/**
 * Checks an edition's id, which names its folder.
 *
 * @throws GazetteError `usage` when it could not be a folder's name everywhere, or is taken.
 * @example
 * toEditionId('2026-W48') // '2026-W48'
 */
export function toEditionId(text: string): string {
  if (EDITION_ID.test(text) && !text.endsWith('.') && !TAKEN.has(text.toLowerCase())) return text
  throw new GazetteError(`Cannot use "${text}" as an edition's id`, {
    code: 'usage',
    fix: 'Use letters, digits, dots, hyphens and underscores, for example 2026-W48',
  })
}

export interface EditionFacts {
  readonly date: CalendarDate
  readonly number?: number | undefined
}

/**
 * The id of an edition from its configured pattern: `{week}`, `{date}` and `{number}` are filled in.
 *
 * @throws GazetteError `usage` when the pattern wants a number and there is none.
 * @example
 * fillEditionId('brief-{number}', { date: '2026-11-23', number: 12 }) // 'brief-12'
 */
export function fillEditionId(pattern: string, { date, number }: EditionFacts): string {
  if (pattern.includes('{number}') && number === undefined)
    throw new GazetteError(`Cannot name the edition "${pattern}": it has no number`, {
      code: 'usage',
      fix: 'Give it one, for example --number 12',
    })
  const facts: Readonly<Record<string, string>> = { week: toIsoWeek(date), date, number: String(number) }
  return pattern.replace(/\{(week|date|number)\}/g, (_, key: string) => facts[key]!)
}
