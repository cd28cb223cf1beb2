import { escapeHtml } from '../../kit/safe-html.ts'
import { UNSUBSCRIBE_FIELD, type FieldPlace, type FieldText } from '../../model/letter.ts'

/** What is put into the places of a text. */
export interface FieldValues {
  readonly fields: Readonly<Record<string, string>>
  readonly unsubscribeHref: string
}

export type TextKind = 'html' | 'text' | 'subject'

const VALUE_LENGTH_MAX = 500
// Longer ones would leave no room for the subject's own words, and could not be folded.
const SUBJECT_VALUE_LENGTH_MAX = 60

/**
 * A text with a subscriber's own words in their places, written so that they are words and nothing else.
 *
 * @example
 * fillFields({ content: 'Hi you', places: [{ start: 3, end: 6, field: 'name', fallback: 'you' }] }, { fields: { name: '<b>' }, unsubscribeHref: '' }, 'html') // 'Hi &lt;b&gt;'
 */
export function fillFields({ content, places }: FieldText, values: FieldValues, kind: TextKind): string {
  let filled = ''
  let at = 0
  for (const place of places) {
    const value = findValue(place, values)
    filled += content.slice(at, place.start) + WRITERS[kind](value)
    at = place.end
  }
  return filled + content.slice(at)
}

const WRITERS: Readonly<Record<TextKind, (value: string) => string>> = {
  html: escapeHtml,
  text: (value) => value,
  // What looks like an encoded word (RFC 2047) would be decoded by mail programs into whatever it says.
  subject: (value) =>
    [...value].slice(0, SUBJECT_VALUE_LENGTH_MAX).join('').trimEnd().replaceAll('=?', '= ?'),
}

function findValue({ field, fallback }: FieldPlace, { fields, unsubscribeHref }: FieldValues): string {
  if (field === UNSUBSCRIBE_FIELD) return unsubscribeHref
  const value = Object.hasOwn(fields, field) ? toLine(fields[field]!) : ''
  return value === '' ? fallback : value
}

/** One line without controls, so that a value cannot end a line or turn around the words behind it. */
function toLine(value: string): string {
  return value
    .slice(0, VALUE_LENGTH_MAX)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
}
