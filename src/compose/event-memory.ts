import { createPairTable, type PairTable } from '../kit/pair-table.ts'
import { rememberLast } from '../kit/remember-last.ts'
import type { Digest } from '../model/digest.ts'
import type { Compared } from './comparison.ts'
import { groupCluster, type Cluster, type ComparedDigests } from './group-cluster.ts'

/**
 * What composing remembers of how articles are to one another: while one among thousands is changed again and again, most
 * of them stay what they are. For thousands of articles it is as large as their edition, so it is kept only by who composes again.
 */
export interface EventMemory {
  readonly compared: PairTable<Digest, Compared>
  /** By the first article of a cluster; see `groupCluster`. */
  readonly group: (
    first: Digest,
    parts: readonly unknown[],
    cluster: Cluster,
    compared: ComparedDigests,
  ) => readonly (readonly number[])[]
}

/** A memory with nothing in it yet. */
export function createEventMemory(): EventMemory {
  return { compared: createPairTable(), group: rememberLast(groupCluster) }
}
