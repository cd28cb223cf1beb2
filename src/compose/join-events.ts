import type { Digest } from '../model/digest.ts'
import type { ExplainedPair } from '../model/explanation.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import { explainPairs, openComparison } from './compare-events.ts'
import { compareSourcing } from './compare-sourcing.ts'
import type { Comparison } from './comparison.ts'
import { createEventMemory } from './event-memory.ts'
import { groupAlike } from './group-alike.ts'
import type { SameEvent } from './same-event.ts'

export interface JoinedEvents extends Noticed<readonly Event[]> {
  /** Why articles were joined or not. */
  readonly explain: () => readonly ExplainedPair[]
}

/** Digests that tell of one event, the best-sourced first. */
export type Event = readonly [Digest, ...Digest[]]

/** Joins digests that tell of the same event, and tells in notices what was joined, and why; see `groupAlike`. */
export function joinEvents(digests: readonly Digest[], memory = createEventMemory()): JoinedEvents {
  const compare = openComparison(digests, memory)
  const groups = groupAlike(digests, compare, memory)
  const groupOf: (readonly number[])[] = []
  for (const group of groups) for (const i of group) groupOf[i] = group
  const events = groups.map((group) => group.toSorted((i, j) => compareSourcing(digests[i]!, digests[j]!)))
  return {
    value: events.map((event) => event.map((i) => digests[i]!) as unknown as Event),
    notices: events.flatMap((event) =>
      event.slice(1).map((i) => {
        const near = findNear(i, event, compare.explain)
        return toNotice(digests[i]!, digests[near]!, compare.explain(near, i).because())
      }),
    ),
    explain: openExplanation(digests, groupOf, {
      partners: compare.partners,
      told: compare.partners.map((earlier, j) => new Map(earlier.map((i) => [i, compare.explain(i, j)]))),
    }),
  }
}

/** What is told of is a part of what was compared, all of which would take as much room as an edition; the rest is let go. */
function openExplanation(
  digests: readonly Digest[],
  groupOf: readonly (readonly number[])[],
  {
    partners,
    told,
  }: Pick<Comparison, 'partners'> & { readonly told: readonly ReadonlyMap<number, SameEvent>[] },
): JoinedEvents['explain'] {
  return () => explainPairs(digests, groupOf, { partners, explain: (i, j) => told[j]!.get(i)! })
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
