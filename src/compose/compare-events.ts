import { compareText } from '../kit/compare-text.ts'
import type { Digest } from '../model/digest.ts'
import type { ExplainedPair } from '../model/explanation.ts'
import type { Compared, Comparison } from './comparison.ts'
import { findEvidence } from './event-evidence.ts'
import { createEventMemory, type EventMemory } from './event-memory.ts'
import { weighProperNames } from './proper-names.ts'
import { judgeSameEvent, SIMILARITY_MIN, weighPlaces, type SameEvent } from './same-event.ts'
import { createCosines, toTermVectors, type TermVector } from './term-vectors.ts'

// Terms that more articles share than this tell nothing about an event, and would make every pair a candidate.
const HOLDERS_MAX = 50
const SHARED_TERMS_MIN = 3
// What has less in common nobody would think of joining.
const SIMILARITY_TOLD_MIN = 0.12
const PAIRS_TOLD_MAX = 1000

/** Makes ready to compare each article with the others. */
export function openComparison(
  digests: readonly Digest[],
  { compared }: EventMemory = createEventMemory(),
): Comparison {
  const vectors = toTermVectors(digests)
  const nameWeights = weighProperNames(digests)
  const cosines = createCosines()
  const measure = (i: number, j: number) => {
    cosines.open(vectors[j]!)
    return cosines.measure(vectors[i]!)
  }
  compared.keepOnly(digests)
  const rows: Map<Digest, Compared>[] = []
  const explain = (i: number, j: number): SameEvent => {
    if (i > j) return explain(j, i)
    const row = (rows[i] ??= compared.findRow(digests[i]!))
    const before = row.get(digests[j]!)
    const found = compare(i, j, before)
    if (found !== before) row.set(digests[j]!, found)
    return found.same
  }
  const compare = (i: number, j: number, before: Compared | undefined): Compared => {
    const words = [vectors[i]!, vectors[j]!] as const
    const isMeasured = before?.words[0] === words[0] && before.words[1] === words[1]
    if (isMeasured && before.nameWeights === nameWeights) return before
    const similarity = isMeasured ? before.same.similarity : Math.round(measure(i, j) * 1000) / 1000
    const evidence = before?.evidence ?? findEvidence(digests[i]!, digests[j]!)
    const placesWeigh = weighPlaces(evidence, nameWeights)
    const same =
      isMeasured && before.placesWeigh === placesWeigh
        ? before.same
        : judgeSameEvent(evidence, { similarity, placesWeigh })
    return { words, nameWeights, placesWeigh, evidence, same }
  }
  // Most candidates are ruled out by their words, long before names and figures need comparing.
  const partners = findCandidates(vectors).map((earlier, j) =>
    earlier.filter((i) => measure(i, j) >= SIMILARITY_MIN),
  )
  return { partners, explain, vectors, nameWeights }
}

/** Those that were joined first, then those that nearly were. */
export function explainPairs(
  digests: readonly Digest[],
  groupOf: readonly (readonly number[])[],
  { partners, explain }: Pick<Comparison, 'partners' | 'explain'>,
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
  const holders: number[][] = []
  const sharedCounts = new Uint16Array(vectors.length)
  return vectors.map(({ terms }, i) => {
    const met: number[] = []
    for (let at = 0; at < terms.length; at++) {
      const earlier = (holders[terms[at]!] ??= [])
      if (earlier.length <= HOLDERS_MAX)
        for (const j of earlier) {
          if (sharedCounts[j] === 0) met.push(j)
          sharedCounts[j]! += 1
        }
      earlier.push(i)
    }
    const partners = met.filter((j) => sharedCounts[j]! >= SHARED_TERMS_MIN)
    for (const j of met) sharedCounts[j] = 0
    return partners
  })
}
