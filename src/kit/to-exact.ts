/**
 * A product as one would write it: 1.6 × 1.1 has no 0000001 at its end. Twelve digits are kept.
 *
 * @example
 * toExact(1.6 * 1.1) // 1.76
 */
export function toExact(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < WHOLE_MAX ? value : Number(value.toPrecision(12))
}

/** Whole numbers below it have no more than twelve digits. */
const WHOLE_MAX = 1e12
