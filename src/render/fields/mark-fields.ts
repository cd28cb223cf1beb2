import { FIELD_PATTERN } from '../../kit/find-fields.ts'
import { toFieldName } from '../../kit/segment/find-tokens.ts'
import { assertField } from './assert-field.ts'
import { toFieldMark } from './field-mark.ts'

export interface MarkFieldsOptions {
  readonly fields: readonly string[]
  /** Where the text stands, for whoever wrote a field that there is not. */
  readonly place: string
  readonly toFallback?: (written: string) => string
}

/** Marks in place of the fields of a text that an editor wrote. */
export function markFields(
  text: string,
  { fields, place, toFallback = (written) => written }: MarkFieldsOptions,
): string {
  return text.replace(FIELD_PATTERN, (_, name: string, fallback = '') => {
    const field = toFieldName(name)
    assertField(field, { fields, place })
    return toFieldMark({ field, fallback: toFallback(fallback as string) })
  })
}
