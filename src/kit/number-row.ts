/** Numbers in ascending order, each once: a set that takes little room, of which thousands of articles have some each. */
export type NumberRow = Int32Array

/**
 * The row of whole numbers of 32 bits.
 *
 * @example
 * toNumberRow([7, 3, 7]) // Int32Array.of(3, 7)
 */
export function toNumberRow(numbers: readonly number[]): NumberRow {
  const row = new Int32Array(numbers).sort()
  let count = 0
  for (let i = 0; i < row.length; i++) if (i === 0 || row[i] !== row[count - 1]) row[count++] = row[i]!
  return count === row.length ? row : row.slice(0, count)
}

/**
 * Whether a row has a number.
 *
 * @example
 * hasNumber(toNumberRow([3, 7]), 7) // true
 */
export function hasNumber(row: NumberRow, wanted: number): boolean {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (row[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return row[low] === wanted
}

/**
 * The numbers that two rows share.
 *
 * @example
 * intersectRows(toNumberRow([1, 3, 5]), toNumberRow([3, 4, 5])) // [3, 5]
 */
export function intersectRows(a: NumberRow, b: NumberRow): readonly number[] {
  let both: number[] | undefined
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!
    const y = b[j]!
    if (x === y) (both ??= []).push(x)
    if (x <= y) i++
    if (y <= x) j++
  }
  return both ?? NOTHING
}

// Most articles that are compared share nothing of one kind or another; thousands of lists are one so.
const NOTHING: readonly number[] = []
