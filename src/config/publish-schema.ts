import { z } from 'zod'
import { isSafePath } from '../kit/safe-path.ts'
import { SITE_TARGETS } from '../model/site.ts'
import { optional } from './schema-parts.ts'

const path = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\0'))

/** What the configuration says of publishing. */
export const publishSchema = z
  .strictObject({
    to: optional(z.enum(SITE_TARGETS)),
    dir: optional(path),
    section: optional(z.string().refine(isSafePath)),
    template: optional(path),
    path: optional(z.string().refine(isPathPattern)),
  })
  .readonly()

function isPathPattern(text: string): boolean {
  const filled = text.replace(/\{(?:id|slug|date|year|month|day)\}/g, 'x')
  return isSafePath(filled) && /\{(?:id|slug|date)\}/.test(text)
}
