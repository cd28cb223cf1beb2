import { compareText } from '../kit/compare-text.ts'
import type { Digest } from '../model/digest.ts'
import type { ExplainedPair } from '../model/explanation.ts'
import { weighProperNames } from './proper-names.ts'
import { explainSameEvent, SIMILARITY_MIN, type SameEvent } from './same-event.ts'
import { createCosines, toTermVectors, type TermVector } from './term-vectors.ts'

// Terms that more articles share than this tell nothing about an event, and would make every pair a candidate.
const HOLDERS_MAX = 50
const SHARED_TERMS_MIN = 3
// What has less in common nobody would think of joining.
const SIMILARITY_TOLD_MIN = 0.12
const PAIRS_TOLD_MAX = 1000

/** Articles that are held against one another. */
export interface Comparison {
  /** For each article, earlier ones that may tell of the same. */
  readonly partners: readonly (readonly number[])[]
  readonly explain: (i: number, j: number) => SameEvent
}

/** Makes ready to compare each article with the others. */
export function openComparison(digests: readonly Digest[]): Comparison {
  const vectors = toTermVectors(digests)
  const nameWeights = weighProperNames(digests)
  const cosines = createCosines()
  const measured = new Map<number, number>()
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
    const similarity = measured.get(key) ?? measure(i, j)
    const answer = explainSameEvent(digests[i]!, digests[j]!, { similarity, nameWeights })
    known.set(key, answer)
    return answer
  }
  // Most candidates are ruled out by their words, long before names and figures need comparing.
  const partners = findCandidates(vectors).map((earlier, j) =>
    earlier.filter((i) => {
      const similarity = measure(i, j)
      if (similarity < SIMILARITY_MIN) return false
      measured.set(i * digests.length + j, similarity)
      return true
    }),
  )
  return { partners, explain }
}

/** Those that were joined first, then those that nearly were. */
export function explainPairs(
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
