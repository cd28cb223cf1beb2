import { scoreSet } from './score-set.ts'
import type { WeighedCandidate } from './weigh-candidates.ts'

export interface SetLimits {
  /** What each unit adds to a set that does not hold it yet. */
  readonly worths: Float64Array
  readonly count: number
  readonly wordsMax: number
}

/** The best set of candidates, in order: sets grow by one later sentence at a time. */
export function chooseSet(
  candidates: readonly WeighedCandidate[],
  { worths, count, wordsMax }: SetLimits,
): readonly WeighedCandidate[] {
  const pool = choosePool(candidates, worths, count)
  const alone = Float64Array.from(pool, ({ units }) => sumWorths(units, worths))
  const ground = { pool, alone, worths, seen: new Uint32Array(worths.length), marks: 0, count, wordsMax }
  let winner: Draft | undefined
  let drafts: readonly Draft[] = [{ set: [], wordCount: 0, worth: 0, leaningCount: 0, score: -Infinity }]
  for (let size = 1; size <= count && drafts.length > 0; size++) {
    const grown: Draft[] = []
    let best: Draft | undefined
    for (const draft of drafts) best = growDraft(draft, best, grown, ground)
    winner = best ?? winner
    drafts = size <= 2 ? grown : choosePromising(grown)
  }
  return winner?.set.map((index) => pool[index]!) ?? []
}

interface Ground {
  readonly pool: readonly WeighedCandidate[]
  /** What each of the pool is worth by itself. */
  readonly alone: Float64Array
  readonly worths: Float64Array
  /** Which units a draft holds: those marked with the number of the draft that was marked last. */
  readonly seen: Uint32Array
  marks: number
  readonly count: number
  readonly wordsMax: number
}

/** Adds to `grown` the draft with each sentence that may follow, and gives the best seen so far. */
function growDraft(
  draft: Draft,
  bestBefore: Draft | undefined,
  grown: Draft[],
  ground: Ground,
): Draft | undefined {
  const { pool, alone, count, wordsMax } = ground
  const size = draft.set.length + 1
  const hasLead = size > 1 && pool[draft.set[0]!]!.place === 0
  let best = bestBefore
  let isMarked = false
  for (let next = (draft.set.at(-1) ?? -1) + 1; next < pool.length; next++) {
    const candidate = pool[next]!
    const wordCount = draft.wordCount + candidate.wordCount
    if ((size > 1 && wordCount > wordsMax) || !isExplained(pool, draft.set, next)) continue
    const leaningCount = draft.leaningCount + Number(candidate.leans)
    const measure = {
      // At best it repeats nothing; most sets are out by that already.
      worth: draft.worth + alone[next]!,
      wordCount,
      count: size,
      hasLead: size === 1 ? candidate.place === 0 : hasLead,
      isOpening: candidate.place === size - 1,
      leaningCount,
    }
    if (size === count && best !== undefined && scoreSet(measure) <= best.score) continue
    if (!isMarked) markUnits(draft, ground)
    isMarked = true
    measure.worth = addNewWorths(draft.worth, candidate.units, ground)
    const score = scoreSet(measure)
    const isBest = best === undefined || score > best.score
    if (!isBest && size === count) continue
    const longer = { set: [...draft.set, next], wordCount, worth: measure.worth, leaningCount, score }
    if (isBest) best = longer
    grown.push(longer)
  }
  return best
}

function markUnits({ set }: Draft, ground: Ground): void {
  const { pool, seen } = ground
  const mark = ++ground.marks
  for (const index of set) {
    const { units } = pool[index]!
    for (let i = 0; i < units.length; i++) seen[units[i]!] = mark
  }
}

/** What a sentence adds to the worth of the draft that was marked last. */
function addNewWorths(worth: number, units: Int32Array, { seen, marks, worths }: Ground): number {
  let sum = worth
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!
    if (seen[unit] !== marks) sum += worths[unit]!
  }
  return sum
}

/** Sets of three out of the pool are all tried; of larger ones only the most promising grow on. */
const POOL_SIZE = 24
const POOL_OPENING = 14
const BEAM_WIDTH = 300

interface Draft {
  /** Indices into the pool, growing. */
  readonly set: readonly number[]
  readonly wordCount: number
  readonly worth: number
  readonly leaningCount: number
  readonly score: number
}

function choosePromising(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.toSorted((a, b) => b.score - a.score).slice(0, BEAM_WIDTH)
}

/**
 * A sentence that leans may follow the one it leans on; one that refers to somebody, the opening as well, which introduces
 * those that the story is about. The article's first leans on nothing.
 */
function isExplained(pool: readonly WeighedCandidate[], set: readonly number[], next: number): boolean {
  const { leans, refers, place } = pool[next]!
  if (place === 0 || !(leans || refers)) return true
  if (set.length === 0) return false
  return pool[set.at(-1)!]!.place === place - 1 || (!leans && pool[set[0]!]!.place === 0)
}

/** The opening and the best of the rest, in the article's order; poor ones only when there are not enough others. */
function choosePool(
  candidates: readonly WeighedCandidate[],
  worths: Float64Array,
  count: number,
): readonly WeighedCandidate[] {
  const good = candidates.filter(({ poor }) => !poor)
  const usable = good.length >= Math.max(1, count) ? good : candidates
  const size = Math.max(POOL_SIZE, 2 * count)
  if (usable.length <= size) return usable
  const rest = usable
    .slice(POOL_OPENING)
    .map((candidate) => ({ candidate, score: scoreAlone(candidate, worths) }))
    .toSorted((a, b) => b.score - a.score || a.candidate.place - b.candidate.place)
    .slice(0, size - POOL_OPENING)
    .map(({ candidate }) => candidate)
    .toSorted((a, b) => a.place - b.place)
  return [...usable.slice(0, POOL_OPENING), ...rest]
}

function scoreAlone({ units, wordCount, place, leans }: WeighedCandidate, worths: Float64Array): number {
  const worth = sumWorths(units, worths)
  return scoreSet({
    worth,
    wordCount,
    count: 1,
    hasLead: place === 0,
    isOpening: place === 0,
    leaningCount: Number(leans),
  })
}

function sumWorths(units: Int32Array, worths: Float64Array): number {
  let worth = 0
  for (let i = 0; i < units.length; i++) worth += worths[units[i]!]!
  return worth
}
