import { rememberLast } from '../kit/remember-last.ts'
import type { Digest } from '../model/digest.ts'
import type { Comparison } from './compare-events.ts'
import { areOtherDays, findEventDays } from './event-days.ts'
import { POINTS_MIN, type SameEvent } from './same-event.ts'

/** Two articles of one event, by their places among all. */
interface AlikePair {
  readonly i: number
  readonly j: number
  readonly same: SameEvent
}

/** Articles of which each is alike to another one of them, and to none beside them. */
interface Cluster {
  /** Their places among all, in order. */
  readonly members: readonly number[]
  /** The surest first. */
  readonly pairs: readonly AlikePair[]
}

/**
 * Groups articles that tell of one event, by their places; every article stands in one group.
 *
 * Pairs are joined the surest first. Two groups become one where the articles of the one and of the other are alike on the
 * whole and none of them speaks against it, so that a chain of half-alike reports does not become one story.
 */
export function groupAlike(
  digests: readonly Digest[],
  comparison: Comparison,
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
    const found = groupOnce(digests[members[0]!]!, parts, cluster, { digests, comparison })
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

/** The groups of a cluster, by places among its members; the first of each is the one that took in the others. */
const groupOnce = rememberLast(
  (
    _first: Digest,
    { members, pairs }: Cluster,
    { digests, comparison }: { readonly digests: readonly Digest[]; readonly comparison: Comparison },
  ): readonly (readonly number[])[] => {
    const groups = new Map(members.map((i) => [i, [i]]))
    const groupOf = new Map(groups)
    for (const { i, j } of pairs) {
      const [group, other] = [groupOf.get(i)!, groupOf.get(j)!]
      if (group === other || areOfOtherDays(group, other, digests)) continue
      if (!areAlike(group, other, comparison.explain)) continue
      for (const k of other) groupOf.set(k, group)
      group.push(...other.splice(0))
    }
    const places = new Map(members.map((i, at) => [i, at]))
    return [...groups.values()]
      .filter(({ length }) => length > 0)
      .map((group) => group.map((i) => places.get(i)!))
  },
)

/** Whether a pair between two groups cannot be of one event: seen in a moment, before the pairs are compared. */
function areOfOtherDays(
  group: readonly number[],
  other: readonly number[],
  digests: readonly Digest[],
): boolean {
  const toDays = (i: number) => findEventDays(digests[i]!.article)
  const others = other.map(toDays)
  return group.map(toDays).some((days) => others.some((theirs) => areOtherDays(days, theirs)))
}

/** Whether the pairs between two groups are of one event on the whole. */
function areAlike(
  group: readonly number[],
  other: readonly number[],
  explain: Comparison['explain'],
): boolean {
  let surplus = 0
  for (const i of group)
    for (const j of other) {
      const { isSame, points } = explain(i, j)
      surplus += isSame ? Math.max(0, points - POINTS_MIN) : points - POINTS_MIN
    }
  return surplus >= 0
}
