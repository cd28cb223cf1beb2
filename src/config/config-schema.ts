import { z } from 'zod'
import { toFieldName } from '../kit/segment/find-tokens.ts'
import { toSafeUrl } from '../kit/safe-url.ts'
import { FURNITURE } from '../model/furniture.ts'
import { toEmailAddress } from '../model/email-address.ts'
import { FORMATS } from '../model/rendition.ts'
import { WINDOW_KINDS } from '../model/window.ts'
import { collectSchema } from './collect-schema.ts'
import { emailSchema } from './email-schema.ts'
import { lookSchema } from './look-schema.ts'
import { publishSchema } from './publish-schema.ts'
import { mailSchema } from './mail-schema.ts'
import { listOf, optional } from './schema-parts.ts'

const TEXT_LENGTH_MAX = 200
const LIST_LENGTH_MAX = 1000

const line = z
  .string()
  .trim()
  .min(1)
  .max(TEXT_LENGTH_MAX)
  .refine((text) => !/\p{Cc}/u.test(text))
const path = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\0'))

const section = z.preprocess(
  (value) => (typeof value === 'string' ? { title: value } : value),
  z
    .strictObject({
      title: line,
      tags: optional(listOf(line)),
      folders: optional(listOf(line)),
      publishers: optional(listOf(line)),
      terms: optional(listOf(line)),
      limit: optional(z.int().min(1).max(1000)),
    })
    .readonly(),
)

const part = optional(z.number().min(0).max(10))

/** What a configuration file must look like. Messages are not taken from here but from `CONFIG_KEYS`. */
export const configSchema = z.strictObject({
  title: optional(line),
  tagline: optional(line),
  language: optional(z.string().transform(toLanguage)),
  timeZone: optional(z.string().refine(isTimeZone)),
  sender: optional(
    z
      .strictObject({
        name: optional(line),
        email: optional(z.string().transform(toAddress)),
        postalAddress: optional(z.string().trim().min(1).max(TEXT_LENGTH_MAX)),
      })
      .readonly(),
  ),
  articles: optional(listOf(path)),
  collect: optional(collectSchema),
  window: optional(z.enum(WINDOW_KINDS)),
  sections: optional(z.array(section).max(LIST_LENGTH_MAX).readonly()),
  defaultSection: optional(line),
  order: optional(
    z.strictObject({ freshness: part, sources: part, quotations: part, length: part }).readonly(),
  ),
  furniture: optional(z.array(z.enum(FURNITURE)).readonly()),
  editionId: optional(
    z.string().regex(/^(?:[A-Za-z0-9]|\{(?:week|date|number)\})(?:[\w.-]|\{(?:week|date|number)\})*$/),
  ),
  theme: optional(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  look: optional(lookSchema),
  email: optional(emailSchema),
  templates: optional(path),
  output: optional(path),
  archive: optional(path),
  editions: optional(path),
  cache: optional(path),
  formats: optional(z.array(z.enum(FORMATS)).min(1).readonly()),
  siteUrl: optional(z.string().transform(toSiteUrl)),
  summarySentences: optional(z.int().min(1).max(10)),
  quotationsPerStory: optional(z.int().min(0).max(10)),
  subscribers: optional(path),
  softBounceMax: optional(z.int().min(1).max(100)),
  store: optional(path),
  segments: optional(z.record(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.string().min(1)).readonly()),
  outbox: optional(path),
  fields: optional(
    z
      .array(
        z
          .string()
          .transform(toFieldName)
          .pipe(z.string().regex(/^[\p{L}_][\p{L}\p{M}\p{N} _.-]{0,99}$/u)),
      )
      .max(LIST_LENGTH_MAX)
      .readonly(),
  ),
  mail: optional(mailSchema),
  publish: optional(publishSchema),
})

/** A configuration that was checked: addresses in normal form, single names made lists. */
export type CheckedConfig = z.output<typeof configSchema>

type Refinement = z.core.$RefinementCtx

function toLanguage(tag: string, context: Refinement): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? refuse(context)
  } catch {
    return refuse(context)
  }
}

function toAddress(text: string, context: Refinement): string {
  return toEmailAddress(text) ?? refuse(context)
}

function toSiteUrl(text: string, context: Refinement): string {
  const url = toSafeUrl(text)
  if (url === undefined || !/^https?:/.test(url) || /[?#]/.test(url)) return refuse(context)
  return url.replace(/\/+$/, '')
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function refuse(context: Refinement): never {
  context.addIssue({ code: 'custom' })
  return z.NEVER
}
