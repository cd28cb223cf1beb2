import type { Digest } from '../model/digest.ts'
import type { Comparison } from './comparison.ts'
import { createEventMemory, type EventMemory } from './event-memory.ts'
import type { AlikePair, Cluster } from './group-cluster.ts'

/**
 * Groups articles that tell of one event, by their places; every article stands in one group.
 *
 * Pairs are joined the surest first. Two groups become one where the articles of the one and of the other are alike on the
 * whole and none of them speaks against it, so that a chain of half-alike reports does not become one story.
 */
export function groupAlike(
  digests: readonly Digest[],
  comparison: Comparison,
  memory: EventMemory = createEventMemory(),
): readonly (readonly number[])[] {
  const groups = digests.map((_, i): readonly number[] => [i])
  for (const cluster of findClusters(digests.length, rankPairs(digests.length, comparison))) {
    const { members, pairs } = cluster
    // What comparing these depends on: while it is the same, they are grouped as they were before.
    const parts = [
      comparison.nameWeights,
      ...members.map((i) => comparison.vectors[i]),
      ...pairs.map(({ same }) => same),
    ]
    const found = memory.group(digests[members[0]!]!, parts, cluster, { digests, comparison })
    for (const i of members) groups[i] = []
    for (const group of found) groups[members[group[0]!]!] = group.map((at) => members[at]!)
  }
  return groups.filter(({ length }) => length > 0)
}

/** Pairs of one event, the surest first. */
function rankPairs(count: number, { partners, explain }: Comparison): readonly AlikePair[] {
  const pairs: AlikePair[] = []
  for (let j = 0; j < count; j++)
    for (const i of partners[j]!) {
      const same = explain(i, j)
      if (same.isSame) pairs.push({ i, j, same })
    }
  const rank = ({ same: { points, similarity } }: AlikePair) => points + similarity
  return pairs.sort((a, b) => rank(b) - rank(a) || a.i - b.i || a.j - b.j)
}

function findClusters(count: number, pairs: readonly AlikePair[]): readonly Cluster[] {
  const heads = Int32Array.from({ length: count }, (_, i) => i)
  const findHead = (i: number): number => {
    while (heads[i] !== i) i = heads[i] = heads[heads[i]!]!
    return i
  }
  for (const { i, j } of pairs) {
    const [a, b] = [findHead(i), findHead(j)]
    heads[Math.max(a, b)] = Math.min(a, b)
  }
  const clusters = new Map<number, { members: number[]; pairs: AlikePair[] }>()
  for (const pair of pairs) {
    const head = findHead(pair.i)
    const cluster = clusters.get(head)
    if (cluster === undefined) clusters.set(head, { members: [], pairs: [pair] })
    else cluster.pairs.push(pair)
  }
  for (let i = 0; i < count; i++) clusters.get(findHead(i))?.members.push(i)
  return [...clusters.values()]
}
