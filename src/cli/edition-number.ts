import { GazetteError } from '../kit/gazette-error.ts'

/**
 * Checks an edition's number as it was typed.
 *
 * @throws GazetteError `usage` when it is not a whole number from 0 to 999,999.
 * @example
 * toEditionNumber(12) // 12
 */
export function toEditionNumber(number: number | undefined): number | undefined {
  if (number === undefined || (Number.isInteger(number) && number >= 0 && number < 1_000_000)) return number
  throw new GazetteError('Cannot number the edition so: it is not a whole number', {
    code: 'usage',
    fix: 'Write --number 12',
  })
}
