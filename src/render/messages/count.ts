import { findPlural } from '../language/plural.ts'
import { fillMessage } from './fill-message.ts'
import { findMessages } from './find-messages.ts'
import { formatNumber } from './format-number.ts'
import type { CountedNoun } from './messages.ts'

/**
 * A number with what it counts, in words of the language.
 *
 * @example
 * count(1, 'stories', 'en') // '1 story'
 */
export function count(n: number, noun: CountedNoun, language: string): string {
  const forms = findMessages(language).counts[noun]
  return fillMessage(forms[findPlural(n, language)] ?? forms.other, { n: formatNumber(n, language) })
}
