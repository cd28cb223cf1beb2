import { findPlural } from '../language/plural.ts'
import { fillMessage } from './fill-message.ts'
import { findMessages } from './find-messages.ts'
import { formatNumber } from './format-number.ts'
import type { CountedNoun, CountMessage } from './messages.ts'

/**
 * A number with what it counts, in words of the language: a noun that every language has, or the forms of another.
 *
 * @example
 * count(1, 'stories', 'en') // '1 story'
 */
export function count(n: number, noun: CountedNoun | CountMessage, language: string): string {
  const forms = typeof noun === 'string' ? findMessages(language).counts[noun] : noun
  return fillMessage(forms[findPlural(n, language)] ?? forms.other, { n: formatNumber(n, language) })
}
