import { ar } from './ar.ts'
import { de } from './de.ts'
import { enUs } from './en-us.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Messages } from './messages.ts'

const MESSAGES: Readonly<Record<string, Messages>> = { ar, de, en, 'en-us': enUs, es, fr }

/** The languages that have messages of their own. */
export const MESSAGE_LANGUAGES: readonly string[] = Object.keys(MESSAGES)

/** The messages of a language (BCP 47): of its region, of the language, else those in English. */
export function findMessages(language: string): Messages {
  const tag = language.toLowerCase()
  for (const key of [tag, tag.split('-')[0] ?? '']) if (Object.hasOwn(MESSAGES, key)) return MESSAGES[key]!
  return en
}
