import { z } from 'zod'
import { findFields } from '../kit/find-fields.ts'
import { TEXT_LINKS } from '../model/email-options.ts'
import { optional } from './schema-parts.ts'

const BYTES_MIN = 20_000
const BYTES_MAX = 1_000_000

const GREETING_LENGTH_MAX = 200

const word = z.string().regex(/^[\w.{}-]{1,100}$/)

/** How the e-mail is made. */
export const emailSchema = z
  .strictObject({
    bytesMax: optional(z.int().min(BYTES_MIN).max(BYTES_MAX)),
    textLinks: optional(z.enum(TEXT_LINKS)),
    greeting: optional(z.string().min(1).max(GREETING_LENGTH_MAX).refine(isGreeting)),
    utm: optional(
      z.strictObject({ source: optional(word), medium: optional(word), campaign: optional(word) }).readonly(),
    ),
  })
  .readonly()

/** One line, and nothing in it that was meant for a field and is none. */
function isGreeting(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]|\{\{|\}\}/u.test(findFields(text).content)
}
