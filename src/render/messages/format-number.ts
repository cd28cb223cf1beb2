import { findMessages } from './find-messages.ts'

/**
 * A whole number as a language groups its digits.
 *
 * @example
 * formatNumber(12345, 'de') // '12.345'
 */
export function formatNumber(n: number, language: string): string {
  const { grouping, groupingFrom = 4 } = findMessages(language)
  const digits = String(n)
  return digits.length < groupingFrom ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, grouping)
}
