import type { Digest } from '../model/digest.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import { compareFullness } from './compare-fullness.ts'
import { explainSameEvent, SIMILARITY_MIN } from './same-event.ts'
import { toCosine, toTermVectors, type TermVector } from './term-vectors.ts'

/** Digests that tell of one event, the fullest first. */
export type Event = readonly [Digest, ...Digest[]]

// Terms that more articles share than this tell nothing about an event, and would make every pair a candidate.
const HOLDERS_MAX = 50
const SHARED_TERMS_MIN = 3

/**
 * Joins digests that tell of the same event. All of an event must be alike with one another, so that a chain of
 * half-alike reports does not become one story. What was joined, and why, is told in notices.
 */
export function joinEvents(digests: readonly Digest[]): Noticed<readonly Event[]> {
  const vectors = toTermVectors(digests)
  const events: number[][] = []
  const eventOf = new Map<number, number[]>()
  const partners = findCandidates(vectors)
  // Most candidates are ruled out by their words, long before names and figures need comparing.
  const isAlike = (i: number, j: number) => toCosine(vectors[i]!, vectors[j]!) >= SIMILARITY_MIN
  const explain = (i: number, j: number) =>
    explainSameEvent([digests[i]!, vectors[i]!], [digests[j]!, vectors[j]!])
  for (let i = 0; i < digests.length; i++) {
    const open = new Set((partners[i] ?? []).map((j) => eventOf.get(j)!))
    const joined = [...open].find((event) => event.every((j) => isAlike(i, j) && explain(i, j).isSame))
    const event = joined ?? []
    if (joined === undefined) events.push(event)
    event.push(i)
    eventOf.set(i, event)
  }
  for (const event of events) event.sort((i, j) => compareFullness(digests[i]!, digests[j]!))
  return {
    value: events.map((event) => event.map((i) => digests[i]!) as unknown as Event),
    notices: events.flatMap(([lead, ...others]) =>
      others.map((i) => toNotice(digests[i]!, digests[lead!]!, explain(lead!, i).because)),
    ),
  }
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
  const holders = new Map<string, number[]>()
  const sharedCounts = new Uint16Array(vectors.length)
  return vectors.map((vector, i) => {
    const met: number[] = []
    for (const term of vector.keys()) {
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
