import { toShingles } from './to-shingles.ts'

// Two texts of a few hundred words that share four fifths of their runs of words differ in a sentence or two.
const LIKENESS_MIN = 0.8
// A near copy shares most of its smallest hashes; this many make it all but certain that one of them leads to it.
const SKETCH_SIZE = 24
// Boilerplate that a hundred articles share must not make every pair a candidate.
const CANDIDATES_MAX = 20

/**
 * For each text the index of the earliest text that it nearly copies, if there is one.
 *
 * Work grows with the number of texts, not with its square: a text is only compared with those that share one of its
 * smallest shingles (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
 *
 * @example
 * findNearCopies(['one two three four', 'five six seven eight', 'One two, three four!']) // [undefined, undefined, 0]
 */
export function findNearCopies(texts: readonly string[]): readonly (number | undefined)[] {
  const shingles = texts.map(toShingles)
  const originalsByHash = new Map<number, number[]>()
  return shingles.map((own, i) => {
    const sketch = [...own].toSorted((a, b) => a - b).slice(0, SKETCH_SIZE)
    const candidates = rankCandidates(sketch.map((hash) => originalsByHash.get(hash) ?? []))
    const original = candidates.find(
      (candidate) => measureLikeness(own, shingles[candidate]!) >= LIKENESS_MIN,
    )
    if (original !== undefined) return original
    for (const hash of sketch) {
      const known = originalsByHash.get(hash)
      if (!known) originalsByHash.set(hash, [i])
      else if (known.length < CANDIDATES_MAX) known.push(i)
    }
    return undefined
  })
}

function rankCandidates(lists: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const list of lists) for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, CANDIDATES_MAX)
    .map(([index]) => index)
}

function measureLikeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const hash of a) if (b.has(hash)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
