/** What an FNV-1a hash of 32 bits begins with (Fowler, Noll and Vo; draft-eastlake-fnv). */
export const FNV_BASIS = 0x811c9dc5

const FNV_PRIME = 0x01000193

/**
 * The FNV-1a hash of what was hashed before with one more unit behind it; a unit is any 32 bits.
 *
 * @example
 * addToFnv(FNV_BASIS, 0) // 84696351
 */
export function addToFnv(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}
