import type { Digest } from '../model/digest.ts'
import type { ExplainedPair } from '../model/explanation.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import { compareSourcing } from './compare-sourcing.ts'
import { explainPairs, openComparison, type Comparison } from './compare-events.ts'
import { POINTS_MIN } from './same-event.ts'

export interface JoinedEvents extends Noticed<readonly Event[]> {
  /** Why articles were joined or not. */
  readonly explain: () => readonly ExplainedPair[]
}

/** Digests that tell of one event, the best-sourced first. */
export type Event = readonly [Digest, ...Digest[]]

/**
 * Joins digests that tell of the same event, the surest first. Two groups become one where the articles of the one and of
 * the other are alike on the whole and none of them speaks against it, so that a chain of half-alike reports does not
 * become one story. What was joined, and why, is told in notices.
 */
export function joinEvents(digests: readonly Digest[]): JoinedEvents {
  const compare = openComparison(digests)
  const groups = digests.map((_, i) => [i])
  const groupOf = [...groups]
  for (const [i, j] of rankPairs(digests.length, compare)) {
    const [group, other] = [groupOf[i]!, groupOf[j]!]
    if (group === other || !areAlike(group, other, compare.explain)) continue
    for (const k of other) groupOf[k] = group
    group.push(...other.splice(0))
  }
  const events = groups.filter(({ length }) => length > 0)
  for (const event of events) event.sort((i, j) => compareSourcing(digests[i]!, digests[j]!))
  return {
    value: events.map((event) => event.map((i) => digests[i]!) as unknown as Event),
    notices: events.flatMap((event) =>
      event.slice(1).map((i) => {
        const near = findNear(i, event, compare.explain)
        return toNotice(digests[i]!, digests[near]!, compare.explain(near, i).because())
      }),
    ),
    explain: () => explainPairs(digests, groupOf, compare),
  }
}

/** Pairs of one event, the surest first. */
function rankPairs(count: number, { partners, explain }: Comparison): readonly (readonly [number, number])[] {
  const pairs: { readonly pair: readonly [number, number]; readonly rank: number }[] = []
  for (let j = 0; j < count; j++)
    for (const i of partners[j]!) {
      const { isSame, points, similarity } = explain(i, j)
      if (isSame) pairs.push({ pair: [i, j], rank: points + similarity })
    }
  return pairs
    .sort(({ rank: x, pair: [a, b] }, { rank: y, pair: [c, d] }) => y - x || a - c || b - d)
    .map(({ pair }) => pair)
}

/** Whether the pairs between two groups are of one event on the whole, and none of them cannot be. */
function areAlike(
  group: readonly number[],
  other: readonly number[],
  explain: Comparison['explain'],
): boolean {
  let surplus = 0
  for (const i of group)
    for (const j of other) {
      const { isSame, points, evidence } = explain(i, j)
      if (evidence.haveOtherDays) return false
      surplus += isSame ? Math.max(0, points - POINTS_MIN) : points - POINTS_MIN
    }
  return surplus >= 0
}

/** Of its event the article that this one was joined with: the lead where the two are alike, or else the surest of the others. */
function findNear(i: number, event: readonly number[], explain: Comparison['explain']): number {
  let near = event[0]!
  if (explain(near, i).isSame) return near
  for (const j of event) {
    if (j === i || !explain(i, j).isSame) continue
    if (!explain(near, i).isSame || explain(i, j).points > explain(near, i).points) near = j
  }
  return near
}

function toNotice({ article }: Digest, { article: other }: Digest, because: string): Notice {
  return {
    code: 'articles-joined',
    message: `It tells of the same event as "${other.path}": ${because}`,
    path: article.path,
    help: 'They are printed as one story; take one of the files out if that is wrong',
  }
}
