import { findMessages } from './find-messages.ts'

/**
 * A whole number as a language groups its digits.
 *
 * @example
 * formatNumber(12345, 'de') // '12.345'
 */
export function formatNumber(n: number, language: string): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, findMessages(language).grouping)
}
