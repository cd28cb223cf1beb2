import { parseDate } from '../parse-date.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'

const MONTH = String.raw`(?:J(?:an|AN|un|UN|ul|UL)|F(?:eb|EB)|M(?:ar|AR|ay|AY)|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC))[A-Za-z]*`
const MONTH_DAY = String.raw`${MONTH}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+${MONTH}\.?(?:\s+\d{4})?`
const CAPITALS = String.raw`(?=\p{Lu}{2}|\p{Lu}[.’']\s?\p{Lu})\p{Lu}[\p{Lu}.’'-]*(?:[ /]\p{Lu}[\p{Lu}.’'-]*){0,3}`
const WORDS = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}`
const REGION = String.raw`(?:,\s\p{Lu}[\p{L}.’']*(?: \p{Lu}[\p{L}.’']*){0,2})?`
const DATE = String.raw`(?:,\s(?<date>${MONTH_DAY}))?`
const AGENCY = String.raw`\((?<agency>\p{Lu}[\p{L} .&-]{1,30})\)`
const DASH = String.raw`(?:—|–|―|--+|-)`
const NEXT = String.raw`\s*(?=["“‘'«(\[]?[\p{Lu}\p{N}])`
const KNOWN_AGENCY = String.raw`\((?<agency>CNN|AP|AFP|UPI|Reuters|REUTERS|Bloomberg|TASS|Xinhua|PTI|ANI|IANS|BBC|NPR|CBS|NBC|ABC|DPA|EFE|ANSA)\)`

const AT_START: readonly RegExp[] = [
  `${CAPITALS}${REGION}${DATE}(?:\\s${AGENCY})?\\s?${DASH}(?<=[—–―]|\\s--?-?)${NEXT}`,
  `${WORDS}${REGION}${DATE}\\s${AGENCY}\\s?${DASH}${NEXT}`,
  `${KNOWN_AGENCY}(?:\\s?${DASH})?${NEXT}`,
].map((form) => new RegExp(`^${form}`, 'u'))
const WHOLE_LINE: readonly RegExp[] = [
  `${CAPITALS}${REGION}${DATE}(?:\\s${AGENCY})?\\s?${DASH}`,
  `${CAPITALS}${REGION},\\s(?<date>${MONTH_DAY})(?:\\s${AGENCY})?`,
  `${WORDS}${REGION}${DATE}\\s${AGENCY}\\s?${DASH}?`,
].map((form) => new RegExp(`^${form}$`, 'u'))
const NO_PLACE =
  /^(?:breaking|update[sd]?|exclusive|analysis|opinion|editor|editorial|note|warning|correction|watch|video|live|just in|comment|review|interview|q|a|nasa|nato|fifa|uefa|who|fbi|cia|unesco|unicef|opec)\b/i
const LENGTH_MAX = 120

export interface Dateline {
  readonly dateline: string
  readonly date?: CalendarDate
  /** How many characters of the line it takes, with its dash and the space after it. */
  readonly length: number
}

/**
 * The place (and day, and agency) that a report opens with.
 *
 * @example
 * findDateline('PORT ELLIN, Nov 3 (Wire) — The ferry sailed.') // { dateline: 'PORT ELLIN, Nov 3 (Wire)', length: 27 }
 */
export function findDateline(line: string): Dateline | undefined {
  return match(AT_START, line.slice(0, LENGTH_MAX))
}

/**
 * A dateline that has a line of its own.
 *
 * @example
 * findDatelineLine('PORT ELLIN, Nov 3') // { dateline: 'PORT ELLIN, Nov 3', length: 17 }
 */
export function findDatelineLine(line: string): Dateline | undefined {
  return line.length > LENGTH_MAX ? undefined : match(WHOLE_LINE, line)
}

function match(forms: readonly RegExp[], line: string): Dateline | undefined {
  if (NO_PLACE.test(line)) return undefined
  for (const form of forms) {
    const found = form.exec(line)
    if (!found) continue
    const dateline = found[0].replace(/\s*[—–―-]+\s*$/, '').trim()
    const date = parseDate(found.groups?.['date'] ?? '')
    const length = found[0].length
    return date === undefined || date === 'impossible' ? { dateline, length } : { dateline, date, length }
  }
  return undefined
}
