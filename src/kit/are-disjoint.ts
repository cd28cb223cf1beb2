/**
 * Whether two sets have nothing in common.
 *
 * @example
 * areDisjoint(new Set(['storm']), new Set(['harbour'])) // true
 */
export function areDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of a) if (b.has(item)) return false
  return true
}
