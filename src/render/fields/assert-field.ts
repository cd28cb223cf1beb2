import { findNearestWord } from '../../kit/nearest-word.ts'
import { GazetteError } from '../../kit/gazette-error.ts'

/** Throws when subscribers have no such field by the configuration, naming it and where it was asked for. */
export function assertField(
  field: string,
  { fields, place }: { fields: readonly string[]; place: string },
): void {
  const known = [...fields, 'email']
  if (known.includes(field)) return
  const near = findNearestWord(field, known)
  throw new GazetteError(`Cannot render ${place}: subscribers have no field "${field}"`, {
    code: 'template',
    fix:
      near === undefined
        ? `Name it as one of "fields" in the configuration, which has ${known.join(', ')}`
        : `Did you mean "${near}"? Others are named as "fields" in the configuration`,
  })
}
