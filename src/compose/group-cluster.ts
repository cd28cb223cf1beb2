import type { Digest } from '../model/digest.ts'
import type { Comparison } from './comparison.ts'
import { areOtherDays, findEventDays } from './event-days.ts'
import { POINTS_MIN, type SameEvent } from './same-event.ts'

/** Two articles of one event, by their places among all. */
export interface AlikePair {
  readonly i: number
  readonly j: number
  readonly same: SameEvent
}

/** Articles of which each is alike to another one of them, and to none beside them. */
export interface Cluster {
  /** Their places among all, in order. */
  readonly members: readonly number[]
  /** The surest first. */
  readonly pairs: readonly AlikePair[]
}

export interface ComparedDigests {
  readonly digests: readonly Digest[]
  readonly comparison: Comparison
}

/** The groups of a cluster, by places among its members; the first of each is the one that took in the others. */
export function groupCluster(
  _first: Digest,
  { members, pairs }: Cluster,
  { digests, comparison }: ComparedDigests,
): readonly (readonly number[])[] {
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
}

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
