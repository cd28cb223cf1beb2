/**
 * A count as people read it, whatever the machine's locale.
 *
 * @example
 * toCount(1234567) // '1,234,567'
 */
export function toCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
