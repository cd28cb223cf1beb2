import { GazetteError } from '../kit/gazette-error.ts'

export interface NumberBounds {
  /** The option as it is typed, without its dashes. */
  readonly option: string
  readonly min: number
  readonly max: number
}

/**
 * Checks a whole number that was typed for an option.
 *
 * @throws GazetteError `usage` when it is none, or beyond the bounds.
 * @example
 * toWholeNumber(30, { option: 'first-days', min: 0, max: 3650 }) // 30
 */
export function toWholeNumber(number: number, { option, min, max }: NumberBounds): number {
  if (Number.isInteger(number) && number >= min && number <= max) return number
  throw new GazetteError(`Cannot use --${option} so: it takes a whole number from ${min} to ${max}`, {
    code: 'usage',
    fix: `Write it as --${option} ${Math.max(min, 1)}`,
  })
}
