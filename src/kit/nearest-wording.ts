import type { TokenRange } from './match-wording.ts'
import type { WordingToken } from './wording-tokens.ts'

export interface NearestRange extends TokenRange {
  /** Which share of the wanted words and marks stands there in order, 0 to 1. */
  readonly similarity: number
}

// A table of this many by twice as many cells is made for one comparison.
const ALIGNED_MAX = 400

/**
 * The stretch of a text that comes nearest to some keys, and how near: the window that holds most of them, rare ones
 * counting for more, trimmed to where they stand in order.
 */
export function findNearestRange(
  tokens: readonly WordingToken[],
  keys: readonly string[],
): NearestRange | undefined {
  const wanted = keys.slice(0, ALIGNED_MAX).map((key) => key.toLowerCase())
  if (tokens.length === 0 || wanted.length === 0) return undefined
  const found = tokens.map(({ key }) => key.toLowerCase())
  const best = findWindow(found, wanted)
  const margin = Math.ceil(wanted.length / 2)
  const start = Math.max(0, best - margin)
  const pairs = align(found.slice(start, best + wanted.length + margin), wanted)
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (first === undefined || last === undefined) return undefined
  // What was changed at either end has its counterpart beside what was not.
  return {
    start: Math.max(0, start + first.found - first.wanted),
    end: Math.min(tokens.length, start + last.found + (wanted.length - last.wanted)),
    similarity: pairs.length / wanted.length,
  }
}

/** Where the window begins, as long as what is wanted, that holds most of it. */
function findWindow(found: readonly string[], wanted: readonly string[]): number {
  const room = new Map<string, number>()
  for (const key of wanted) room.set(key, (room.get(key) ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const key of found) if (room.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const weigh = (key: string) => 1 / (1 + Math.log2(counts.get(key) ?? 1))
  let [sum, best, bestSum] = [0, 0, -1]
  for (let end = 0; end < found.length; end++) {
    sum += take(room, found[end]!, -1) * weigh(found[end]!)
    const out = end - wanted.length
    if (out >= 0) sum -= take(room, found[out]!, 1) * weigh(found[out]!)
    if (sum > bestSum + 1e-9) [best, bestSum] = [Math.max(0, out + 1), sum]
  }
  return best
}

/** Takes one of a key out of the room there is for it, or gives it back; 1 when it counted. */
function take(room: Map<string, number>, key: string, step: -1 | 1): 0 | 1 {
  const left = room.get(key)
  if (left === undefined) return 0
  room.set(key, left + step)
  return left > (step < 0 ? 0 : -1) ? 1 : 0
}

interface Pair {
  readonly found: number
  readonly wanted: number
}

/** The longest common run of keys in order, as pairs of indexes. */
function align(found: readonly string[], wanted: readonly string[]): readonly Pair[] {
  const width = wanted.length + 1
  const lengths = new Uint16Array((found.length + 1) * width)
  for (let i = found.length - 1; i >= 0; i--)
    for (let j = wanted.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        found[i] === wanted[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < found.length && j < wanted.length;) {
    if (found[i] === wanted[j]) pairs.push({ found: i++, wanted: j++ })
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
