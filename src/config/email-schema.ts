import { z } from 'zod'
import { TEXT_LINKS } from '../model/email-options.ts'
import { optional } from './schema-parts.ts'

const BYTES_MIN = 20_000
const BYTES_MAX = 1_000_000

const word = z.string().regex(/^[\w.{}-]{1,100}$/)

/** How the e-mail is made. */
export const emailSchema = z
  .strictObject({
    bytesMax: optional(z.int().min(BYTES_MIN).max(BYTES_MAX)),
    textLinks: optional(z.enum(TEXT_LINKS)),
    utm: optional(
      z.strictObject({ source: optional(word), medium: optional(word), campaign: optional(word) }).readonly(),
    ),
  })
  .readonly()
