import { z } from 'zod'

const LIST_LENGTH_MAX = 1000

/** A key that may be left out; in YAML a key with nothing after it is null, which says nothing, so its default holds. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value ?? undefined, schema.optional())

/** A list, or a single text in its place. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(item).max(LIST_LENGTH_MAX).readonly(),
  )
