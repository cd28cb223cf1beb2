/** Rows of numbers, the first of each always 1, and which of them held. */
export interface Table {
  readonly rows: readonly (readonly number[])[]
  readonly holds: readonly boolean[]
}

/**
 * A logistic regression by Newton's method on standardised columns, with a penalty on the squares of the weights; the
 * weights that come back are for the columns as they were given. The same table gives the same weights.
 */
export function fitLogistic({ rows, holds }: Table, penalty = 0.0001): number[] {
  const size = rows[0]!.length
  const { means, scales } = measure(rows, size)
  const scaled = rows.map((row) => Float64Array.from(row, (value, i) => (value - means[i]!) / scales[i]!))
  let weights = new Float64Array(size)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size)
    const curve = Array.from({ length: size }, (_, i) => {
      const line = new Float64Array(size)
      if (i > 0) {
        slope[i] = 2 * penalty * rows.length * weights[i]!
        line[i] = 2 * penalty * rows.length
      } else line[i] = 1e-9
      return line
    })
    scaled.forEach((row, r) => {
      let sum = 0
      for (let i = 0; i < size; i++) sum += row[i]! * weights[i]!
      const chance = 1 / (1 + Math.exp(-sum))
      const error = chance - Number(holds[r])
      const bend = chance * (1 - chance)
      for (let i = 0; i < size; i++) {
        const value = row[i]!
        if (value === 0) continue
        slope[i]! += error * value
        const line = curve[i]!
        for (let j = i; j < size; j++) line[j]! += bend * value * row[j]!
      }
    })
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) curve[i]![j] = curve[j]![i]!
    const step = solve(curve, slope)
    weights = weights.map((weight, i) => weight - step[i]!)
  }
  const unscaled = Array.from(weights, (weight, i) => weight / scales[i]!)
  unscaled[0] = weights[0]! - unscaled.reduce((sum, weight, i) => sum + (i > 0 ? weight * means[i]! : 0), 0)
  return unscaled
}

const ROUNDS = 8

/** Of each column its mean and deviation; of the first, and of one that never changes, none. */
function measure(rows: Table['rows'], size: number): { means: Float64Array; scales: Float64Array } {
  const means = new Float64Array(size)
  const squares = new Float64Array(size)
  for (const row of rows)
    for (let i = 1; i < size; i++) {
      means[i]! += row[i]! / rows.length
      squares[i]! += row[i]! ** 2 / rows.length
    }
  const scales = squares.map((square, i) => Math.sqrt(Math.max(0, square - means[i]! ** 2)) || 1)
  scales[0] = 1
  return { means, scales }
}

/** Gauss's elimination with row exchange. */
function solve(matrix: readonly Float64Array[], target: Float64Array): Float64Array {
  const size = target.length
  const rows = matrix.map((row, i) => Float64Array.from([...row, target[i]!]))
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!
    }
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!
    for (let j = i + 1; j < size; j++) rest -= rows[i]![j]! * solution[j]!
    solution[i] = rest / rows[i]![i]!
  }
  return solution
}
