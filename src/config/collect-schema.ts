import { z } from 'zod'
import { ENTRY_CONTENTS } from '../model/collection.ts'
import { listOf, optional } from './schema-parts.ts'

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
