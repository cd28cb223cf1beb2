import type { HelperOptions } from 'handlebars'
import { toFieldName } from '../../kit/segment/find-tokens.ts'
import { assertField } from '../fields/assert-field.ts'
import { toFieldMark } from '../fields/field-mark.ts'

/**
 * `{{field "name" "reader"}}`: a word of the subscriber's own, and what stands for it when they have none.
 *
 * Only the e-mail has subscribers; elsewhere the second word stands.
 */
export function fieldHelper(name: unknown, ...rest: readonly unknown[]): string {
  const options = rest.at(-1) as HelperOptions
  const fallback = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : ''
  const root = (options.data as { root?: { fields?: unknown } } | undefined)?.root
  const fields = root?.fields
  if (!Array.isArray(fields)) return fallback
  const field = toFieldName(String(name))
  assertField(field, { fields: fields as readonly string[], place: `{{field "${field}"}}` })
  return toFieldMark({ field, fallback })
}
