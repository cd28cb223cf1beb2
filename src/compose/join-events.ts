import { compareText } from '../kit/compare-text.ts'
import type { Digest } from '../model/digest.ts'
import { explainSameEvent } from './same-event.ts'
import { toTermVectors, type TermVector } from './term-vectors.ts'

/** Digests that tell of one event, the fullest first. */
export type Event = readonly [Digest, ...Digest[]]

// Terms that more articles share than this tell nothing about an event, and would make every pair a candidate.
const HOLDERS_MAX = 50

/**
 * Joins digests that tell of the same event. All of an event must be alike with one another, so that a chain of
 * half-alike reports does not become one story.
 */
export function joinEvents(digests: readonly Digest[]): readonly Event[] {
  const vectors = toTermVectors(digests)
  const events: number[][] = []
  const eventOf = new Map<number, number[]>()
  const partners = findCandidates(vectors)
  const isSame = (i: number, j: number) =>
    explainSameEvent([digests[i]!, vectors[i]!], [digests[j]!, vectors[j]!]).isSame
  for (let i = 0; i < digests.length; i++) {
    const open = new Set((partners[i] ?? []).map((j) => eventOf.get(j)!))
    const joined = [...open].find((event) => event.every((j) => isSame(i, j)))
    const event = joined ?? []
    if (joined === undefined) events.push(event)
    event.push(i)
    eventOf.set(i, event)
  }
  return events.map((event) => event.map((i) => digests[i]!).sort(compareFullness) as unknown as Event)
}

/** For each article, the earlier ones that share at least three telling terms with it. */
function findCandidates(vectors: readonly TermVector[]): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>()
  return vectors.map((vector, i) => {
    const shared = new Map<number, number>()
    for (const term of vector.keys()) {
      const earlier = holders.get(term)
      if (earlier === undefined) holders.set(term, [i])
      else {
        if (earlier.length <= HOLDERS_MAX) for (const j of earlier) shared.set(j, (shared.get(j) ?? 0) + 1)
        earlier.push(i)
      }
    }
    return [...shared].filter(([, count]) => count >= 3).map(([j]) => j)
  })
}

function compareFullness(a: Digest, b: Digest): number {
  const weigh = ({ article, quotations }: Digest) => article.wordCount + 40 * quotations.length
  return weigh(b) - weigh(a) || compareText(a.article.path, b.article.path)
}
