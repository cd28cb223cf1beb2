/** Stems with their weight, of length 1. The root of a count keeps one word said ten times from drowning the rest. */
export function toDirection(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let square = 0
  for (const count of counts.values()) square += count
  const length = Math.sqrt(square) || 1
  const direction = new Map<string, number>()
  for (const [stem, count] of counts) direction.set(stem, Math.sqrt(count) / length)
  return direction
}

/**
 * The cosine of two directions.
 *
 * @example
 * dot(toDirection(new Map([['sea', 4]])), toDirection(new Map([['sea', 9]]))) // 1
 */
export function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let total = 0
  for (const [stem, weight] of small) total += weight * (large.get(stem) ?? 0)
  return total
}
