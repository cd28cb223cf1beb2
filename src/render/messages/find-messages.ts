import { en } from './en.ts'
import type { Messages } from './messages.ts'

const MESSAGES: Readonly<Record<string, Messages>> = { en }

/** The messages of a language (BCP 47); those in English where it has none of its own. */
export function findMessages(language: string): Messages {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(MESSAGES, primary) ? MESSAGES[primary] : undefined) ?? en
}
