const LENGTH_MIN = 7

/**
 * Whether two long surnames differ by one letter: added, left out or another one. Short ones do so by chance.
 *
 * @example
 * isMisspelt('zelenskyy', 'zelensky') // true
 */
export function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length < LENGTH_MIN || long.length - short.length > 1 || a === b) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
