/** The natural logarithm of a whole number; of a small one from a table, since thousands are asked for an article. */
export function toLog(count: number): number {
  return LOGARITHMS[count] ?? Math.log(count)
}

const LOGARITHMS = Float64Array.from({ length: 400 }, (_, count) => Math.log(count))
