import type { HelperOptions } from 'handlebars'
import { count } from '../messages/count.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { CountedNoun } from '../messages/messages.ts'
import { findEditionLanguage } from './edition-language.ts'

/** `{{count counts.stories "stories"}}`: a number with what it counts, in words of the edition's language. */
export function countHelper(n: unknown, noun: unknown, options: HelperOptions): string {
  const language = findEditionLanguage(options)
  return isCountedNoun(noun, language) ? count(Number(n), noun, language) : String(n)
}

function isCountedNoun(noun: unknown, language: string): noun is CountedNoun {
  return typeof noun === 'string' && Object.hasOwn(findMessages(language).counts, noun)
}
