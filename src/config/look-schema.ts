import { z } from 'zod'
import { toSafeUrl } from '../kit/safe-url.ts'
import { COLOUR_NAMES, FACE_ROLES } from '../model/look.ts'
import { optional } from './schema-parts.ts'

const PIXELS_MAX = 2000
const PICTURE_PATH = /^(?![/\\])[^\p{Cc}\\:?#]+\.(?:png|jpe?g|gif|webp)$/iu

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((text) => text.toLowerCase())
// What stands in a style sheet: names, single quotation marks and commas.
const face = z.string().regex(/^[\w ,'-]{1,200}$/)
const pixels = z.int().min(1).max(PIXELS_MAX)

const colours = z.strictObject(toShape(COLOUR_NAMES, optional(colour))).readonly()
const logo = z
  .strictObject({
    url: z.string().refine((text) => toSafeUrl(text)?.startsWith('https://') ?? PICTURE_PATH.test(text)),
    width: pixels,
    height: pixels,
  })
  .readonly()

/** What a configuration may change of a theme's look. */
export const lookSchema = z
  .strictObject({
    colours: optional(colours),
    dark: optional(colours),
    faces: optional(z.strictObject(toShape(FACE_ROLES, optional(face))).readonly()),
    widths: optional(
      z
        .strictObject({
          line: optional(z.int().min(40).max(90)),
          email: optional(z.int().min(480).max(720)),
        })
        .readonly(),
    ),
    logo: optional(logo),
  })
  .readonly()

function toShape<K extends string, T>(names: readonly K[], schema: T): Record<K, T> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<K, T>
}
