import { rememberEach } from '../kit/remember-each.ts'
import { rememberLast } from '../kit/remember-last.ts'
import type { Article } from '../model/article.ts'
import { findArticleWords } from './article-words.ts'
import { toShingles } from './to-shingles.ts'

// Two texts of a few hundred words that share four fifths of their runs of words differ in a sentence or two.
const LIKENESS_MIN = 0.8
const ROUNDING = 1e-9
// A near copy shares most of its smallest hashes; this many make it all but certain that one of them leads to it.
const SKETCH_SIZE = 24
const TALLY_SIZE = 256
// Boilerplate that a hundred articles share must not make every pair a candidate.
const CANDIDATES_MAX = 20

/**
 * For each text the index of the earliest text that it nearly copies, if there is one.
 *
 * Work grows with the number of texts, not with its square: a text is only compared with those that share one of its
 * smallest shingles (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
 *
 * @example
 * findNearCopies([{ text: 'one two three four' }, { text: 'five six' }, { text: 'One two, three four!' }])
 * // [undefined, undefined, 0]
 */
export function findNearCopies(articles: readonly Worded[]): readonly (number | undefined)[] {
  const prints = articles.map(toPrint)
  const originalsByHash = new Map<number, number[]>()
  const rank = createRanking(articles.length)
  return prints.map((print, i) => {
    const candidates = rank(print.sketch, originalsByHash)
    const theirs = candidates.map((candidate) => prints[candidate]!)
    const found = findLike(print, theirs, theirs)
    if (found >= 0) return candidates[found]
    for (const hash of print.sketch) {
      const known = originalsByHash.get(hash)
      if (!known) originalsByHash.set(hash, [i])
      else if (known.length < CANDIDATES_MAX) known.push(i)
    }
    return undefined
  })
}

type Worded = Pick<Article, 'text'>

interface Print {
  /** In ascending order. */
  readonly shingles: Uint32Array
  /** The smallest of them. */
  readonly sketch: Int32Array
  /** How many of them begin with each byte. */
  readonly tally: Uint16Array
}

// Articles stay while editions of them are composed again and again.
const toPrint = rememberEach((article: Worded): Print => {
  const shingles = toShingles(findArticleWords(article))
  const tally = new Uint16Array(TALLY_SIZE)
  for (const shingle of shingles) tally[shingle >>> 24]! += 1
  // A signed number is as good a name for a hash, and a map finds it sooner than one that needs a fraction's room.
  return { shingles, sketch: Int32Array.from(shingles.subarray(0, SKETCH_SIZE)), tally }
})

/** Takes an article's print ahead. */
export function prepareCopies(article: Worded): void {
  toPrint(article)
}

/** A function that gives those that stand in most lists of a sketch's hashes first, the earlier of two first. */
function createRanking(
  count: number,
): (sketch: Int32Array, lists: ReadonlyMap<number, readonly number[]>) => readonly number[] {
  const counts = new Uint8Array(count)
  return (sketch, lists) => {
    const met: number[] = []
    for (const hash of sketch)
      for (const index of lists.get(hash) ?? NONE) if (++counts[index]! === 1) met.push(index)
    if (met.length === 0) return met
    met.sort((a, b) => counts[b]! - counts[a]! || a - b)
    for (const index of met) counts[index] = 0
    return met.slice(0, CANDIDATES_MAX)
  }
}

const NONE: readonly number[] = []

/** The place of the first print that is like this one, or -1; the same candidates are compared once. */
const findLike = rememberLast((print: Print, candidates: readonly Print[]) =>
  candidates.findIndex((candidate) => isLike(print, candidate)),
)

/** Whether of all shingles that two texts have together they share enough. */
function isLike(print: Print, other: Print): boolean {
  const { shingles: a, tally } = print
  const { shingles: b } = other
  if (a.length > b.length) return isLike(other, print)
  // shared / (a + b - shared) >= min, solved for what they share.
  const sharedMin = Math.ceil((LIKENESS_MIN * (a.length + b.length)) / (1 + LIKENESS_MIN) - ROUNDING)
  let missesLeft = a.length - sharedMin
  // Of those that begin with one byte at most as many are shared as the other has: most texts differ by more than enough.
  let misses = 0
  for (let byte = 0; byte < TALLY_SIZE && misses <= missesLeft; byte++) {
    const more = tally[byte]! - other.tally[byte]!
    if (more > 0) misses += more
  }
  if (misses > missesLeft) return false
  let j = 0
  for (let i = 0; i < a.length; i++) {
    const hash = a[i]!
    while (j < b.length && b[j]! < hash) j++
    if (j < b.length && b[j] === hash) continue
    missesLeft--
    if (missesLeft < 0) return false
  }
  return a.length > 0
}
