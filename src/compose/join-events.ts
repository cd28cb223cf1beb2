import { compareText } from '../kit/compare-text.ts'
import type { Digest } from '../model/digest.ts'
import type { ExplainedPair } from '../model/explanation.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import { compareSourcing } from './compare-sourcing.ts'
import { weighProperNames } from './proper-names.ts'
import { explainSameEvent, POINTS_MIN, SIMILARITY_MIN, type SameEvent } from './same-event.ts'
import { createCosines, toTermVectors, type TermVector } from './term-vectors.ts'

export interface JoinedEvents extends Noticed<readonly Event[]> {
  /** Why articles were joined or not. */
  readonly explain: () => readonly ExplainedPair[]
}

/** Digests that tell of one event, the best-sourced first. */
export type Event = readonly [Digest, ...Digest[]]

// Terms that more articles share than this tell nothing about an event, and would make every pair a candidate.
const HOLDERS_MAX = 50
const SHARED_TERMS_MIN = 3
// What has less in common nobody would think of joining.
const SIMILARITY_TOLD_MIN = 0.12
const PAIRS_TOLD_MAX = 1000

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
    notices: events.flatMap(([lead, ...others]) =>
      others.map((i) => toNotice(digests[i]!, digests[lead!]!, compare.explain(lead!, i).because())),
    ),
    explain: () => explainPairs(digests, groupOf, compare),
  }
}

/** Those that were joined first, then those that nearly were. */
function explainPairs(
  digests: readonly Digest[],
  groupOf: readonly (readonly number[])[],
  { partners, explain }: Comparison,
): readonly ExplainedPair[] {
  const pairs: ExplainedPair[] = []
  for (const [j, earlier] of partners.entries())
    for (const i of earlier) {
      const { points, similarity, because } = explain(i, j)
      const isJoined = groupOf[i] === groupOf[j]
      const paths = [digests[i]!.article.path, digests[j]!.article.path] as const
      if (isJoined || similarity >= SIMILARITY_TOLD_MIN)
        pairs.push({ paths, isJoined, points, because: because() })
    }
  return pairs
    .sort(
      (a, b) =>
        Number(b.isJoined) - Number(a.isJoined) ||
        b.points - a.points ||
        compareText(a.paths.join(), b.paths.join()),
    )
    .slice(0, PAIRS_TOLD_MAX)
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

interface Comparison {
  /** For each article, earlier ones that may tell of the same. */
  readonly partners: readonly (readonly number[])[]
  readonly explain: (i: number, j: number) => SameEvent
}

function openComparison(digests: readonly Digest[]): Comparison {
  const vectors = toTermVectors(digests)
  const nameWeights = weighProperNames(digests)
  const cosines = createCosines()
  const measure = (i: number, j: number) => {
    cosines.open(vectors[j]!)
    return cosines.measure(vectors[i]!)
  }
  const known = new Map<number, SameEvent>()
  const explain = (i: number, j: number): SameEvent => {
    if (i > j) return explain(j, i)
    const key = i * digests.length + j
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = explainSameEvent(digests[i]!, digests[j]!, { similarity: measure(i, j), nameWeights })
    known.set(key, answer)
    return answer
  }
  // Most candidates are ruled out by their words, long before names and figures need comparing.
  const partners = findCandidates(vectors).map((earlier, j) =>
    earlier.filter((i) => measure(i, j) >= SIMILARITY_MIN),
  )
  return { partners, explain }
}

function toNotice({ article }: Digest, { article: lead }: Digest, because: string): Notice {
  return {
    code: 'articles-joined',
    message: `It tells of the same event as "${lead.path}": ${because}`,
    path: article.path,
    help: 'They are printed as one story; take one of the files out if that is wrong',
  }
}

/** For each article, the earlier ones that share at least three telling terms with it. */
function findCandidates(vectors: readonly TermVector[]): readonly (readonly number[])[] {
  const holders = new Map<number, number[]>()
  const sharedCounts = new Uint16Array(vectors.length)
  return vectors.map(({ terms }, i) => {
    const met: number[] = []
    for (const term of terms) {
      const earlier = holders.get(term)
      if (earlier === undefined) {
        holders.set(term, [i])
        continue
      }
      if (earlier.length <= HOLDERS_MAX) for (const j of earlier) if (++sharedCounts[j]! === 1) met.push(j)
      earlier.push(i)
    }
    const partners = met.filter((j) => sharedCounts[j]! >= SHARED_TERMS_MIN)
    for (const j of met) sharedCounts[j] = 0
    return partners
  })
}
