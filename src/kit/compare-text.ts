/**
 * Orders two strings by UTF-16 code unit, the same on every machine whatever its locale.
 *
 * @example
 * ['b', 'a'].toSorted(compareText) // ['a', 'b']
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
