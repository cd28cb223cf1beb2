import { GazetteError, type ErrorCode } from '../kit/gazette-error.ts'

/** Every exit code with its meaning, as help and documentation print them. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'done'],
  [1, 'a fault of Gazette itself'],
  [2, 'wrong usage'],
  [3, 'configuration'],
  [4, 'input'],
  [5, 'template'],
  [6, 'output'],
  [7, 'delivery'],
  [8, 'sending is not finished'],
  [9, 'a check found errors'],
  [130, 'interrupted'],
]

/** An edition must not go out so. */
export const UNSOUND = 9

/** Some messages failed, are to be tried again, or nobody knows whether they arrived. */
export const UNFINISHED = 8

const BY_ERROR: Readonly<Record<ErrorCode, number>> = {
  usage: 2,
  config: 3,
  input: 4,
  template: 5,
  output: 6,
  delivery: 7,
  check: 9,
}

/**
 * The exit code for what a command threw.
 *
 * @example
 * toExitCode(new Error('a fault')) // 1
 */
export function toExitCode(error: unknown): number {
  if (error instanceof GazetteError) return BY_ERROR[error.code]
  return error instanceof Error && error.name === 'AbortError' ? 130 : 1
}
