import { fillMessage } from './fill-message.ts'
import { findMessages } from './find-messages.ts'
import type { CountedNoun } from './messages.ts'

/**
 * A number with what it counts, in words of the language.
 *
 * @example
 * count(1, 'stories', 'en') // '1 story'
 */
export function count(n: number, noun: CountedNoun, language: string): string {
  const message = findMessages(language).counts[noun]
  return fillMessage(n === 1 ? message.one : message.other, { n })
}
