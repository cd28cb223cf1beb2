import { z } from 'zod'
import { ENTRY_CONTENTS } from '../model/collection.ts'

const LIST_LENGTH_MAX = 1000

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value ?? undefined, schema.optional())
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(item).max(LIST_LENGTH_MAX).readonly(),
  )

const address = z.string().refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text))
const feed = z.preprocess(
  (value) => (typeof value === 'string' ? { url: value } : value),
  z
    .strictObject({
      url: address,
      tags: optional(listOf(z.string().trim().min(1).max(200))),
      content: optional(z.enum(ENTRY_CONTENTS)),
    })
    .readonly(),
)

/** What `collect` in a configuration file must look like. */
export const collectSchema = z
  .strictObject({
    feeds: optional(listOf(feed)),
    lists: optional(listOf(z.string().min(1))),
    folder: optional(z.string().min(1)),
    allowHosts: optional(listOf(z.string().regex(/^[^\s/@?#]+$/))),
    firstDays: optional(z.int().min(0).max(3650)),
    entriesMax: optional(z.int().min(1).max(1000)),
    gapSeconds: optional(z.number().min(0).max(60)),
  })
  .readonly()
