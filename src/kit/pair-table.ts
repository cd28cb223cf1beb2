/** What is known of pairs of objects, for as long as somebody holds the first of them. */
export interface PairTable<T extends object, V> {
  /** What is known of each pair that an object is the first of. */
  findRow(first: T): Map<T, V>
  /** Lets go of the pairs of these objects with others. */
  keepOnly(objects: readonly T[]): void
}

/**
 * A table of pairs of objects, which forgets those that are gone when it is told which ones are left.
 *
 * For thousands of pairs, where a weak map for each object would take more time than most answers.
 *
 * @example
 * createPairTable().findRow(['storm']).size // 0
 */
export function createPairTable<T extends object, V>(): PairTable<T, V> {
  const rows = new WeakMap<T, Map<T, V>>()
  return {
    findRow(first) {
      const known = rows.get(first)
      if (known !== undefined) return known
      const row = new Map<T, V>()
      rows.set(first, row)
      return row
    },
    keepOnly(objects) {
      const kept = new Set(objects)
      for (const first of objects) {
        const row = rows.get(first)
        for (const other of row?.keys() ?? []) if (!kept.has(other)) row?.delete(other)
      }
    },
  }
}
