import type { Digest } from '../model/digest.ts'

/** What builds in one process remember of the build before. */
export interface BuildMemory {
  /** By everything they depend on. */
  digests: ReadonlyMap<string, Digest>
}

/** A memory with nothing in it yet. */
export function createBuildMemory(): BuildMemory {
  return { digests: new Map() }
}
