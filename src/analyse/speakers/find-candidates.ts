import type { Turn } from '../quotations/find-turns.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { Candidate } from './describe-candidate.ts'
import { isDash } from './find-attributed.ts'
import { toPlace } from './describe-candidate.ts'
import type { Mention } from './find-mentions.ts'
import { isSpoken, type Subject } from './find-subjects.ts'

/** What is known of an article when its speakers are sought; each list has one entry a passage. */
export interface Scene {
  readonly readings: readonly PassageReading[]
  readonly mentions: readonly (readonly Mention[])[]
  readonly subjects: readonly ReadonlyMap<Mention, Subject>[]
}

/** Who spoke before, and in which passage. */
export interface Before {
  readonly mention: Mention | undefined
  readonly passage: number
  /** Whether two mentions mean the same. */
  readonly isSame: (a: Mention, b: Mention) => boolean
}

const REACH_SENTENCES = 3
// A sentence without end has neighbours without end.
const REACH_TOKENS = 150
const CANDIDATES_MAX = 40

/** Everybody near a turn who may have spoken it. */
export function findCandidates(turn: Turn, scene: Scene, before: Before): Candidate[] {
  const first = turn.pieces[0]!
  const last = turn.pieces.at(-1)!
  const near: Mention[] = []
  if (first.passage > 0) near.push(...pickEnd(scene, first.passage - 1))
  near.push(...pickAround(scene, turn, first.passage))
  if (last.passage !== first.passage) near.push(...pickAround(scene, turn, last.passage))
  const after = scene.mentions[last.passage + 1]?.[0]
  if (after && after.first <= 2 && isDash(scene.readings[last.passage + 1]!.outer[0]?.lower)) near.push(after)
  if (before.mention && !near.includes(before.mention) && first.passage - before.passage <= 2)
    near.unshift(before.mention)
  const isCued = near.some((mention) => isCueNear(turn, mention, scene))
  const counts = new Map<string, number>()
  const cueDistances = toCueDistances(near, turn, scene)
  return toNearestFirst(near, turn).map((mention) => {
    const reading = scene.readings[mention.passage]!
    const place = toPlace(turn, mention, reading)
    const rank = counts.get(place) ?? 0
    counts.set(place, rank + 1)
    const subject = scene.subjects[mention.passage]!.get(mention)
    return {
      turn,
      mention,
      reading,
      subject,
      rank,
      cueRank: countNearer(cueDistances, subject),
      isCued,
      spokeBefore: before.mention !== undefined && before.isSame(mention, before.mention),
      silence: Math.min(2, first.passage - before.passage),
    }
  })
}

/** The mentions of the last sentences of a passage. */
function pickEnd({ mentions, readings }: Scene, passage: number): readonly Mention[] {
  const { sentenceOf } = readings[passage]!
  const end = sentenceOf.at(-1) ?? 0
  const list = mentions[passage]!
  const picked: Mention[] = []
  for (let i = list.length - 1; i >= 0 && picked.length < 12; i--) {
    if (end - sentenceOf[list[i]!.first]! >= REACH_SENTENCES) break
    picked.push(list[i]!)
  }
  return picked.reverse()
}

/** The mentions of a passage from three sentences before the turn to one after. */
function pickAround({ mentions, readings }: Scene, { pieces }: Turn, passage: number): readonly Mention[] {
  const { sentenceOf } = readings[passage]!
  const own = pieces.filter((piece) => piece.passage === passage)
  const from = sentenceOf[own[0]!.at]! - REACH_SENTENCES
  const to = sentenceOf[own.at(-1)!.at]! + 1
  const list = mentions[passage]!
  const first = own[0]!.at - REACH_TOKENS
  const last = own.at(-1)!.at + REACH_TOKENS
  const start = findFirst(list, (mention) => sentenceOf[mention.first]! >= from && mention.first >= first)
  const picked: Mention[] = []
  for (let i = start; i < list.length && sentenceOf[list[i]!.first]! <= to && list[i]!.first <= last; i++)
    picked.push(list[i]!)
  return picked.length <= CANDIDATES_MAX ? picked : toNearest(picked, own[0]!.at)
}

function findFirst(list: readonly Mention[], holds: (mention: Mention) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function toNearest(list: readonly Mention[], at: number): Mention[] {
  return list
    .toSorted((a, b) => Math.abs(a.first - at) - Math.abs(b.first - at))
    .slice(0, CANDIDATES_MAX)
    .sort((a, b) => a.first - b.first)
}

function toNearestFirst(mentions: readonly Mention[], { pieces }: Turn): Mention[] {
  const distance = (mention: Mention) => {
    let best = Infinity
    for (const piece of [pieces[0]!, pieces.at(-1)!])
      best = Math.min(
        best,
        Math.abs(mention.passage - piece.passage) * 10_000 + Math.abs(mention.first - piece.at),
      )
    return best
  }
  return mentions
    .map((mention) => ({ mention, far: distance(mention) }))
    .sort((a, b) => a.far - b.far)
    .map(({ mention }) => mention)
}

/** How far the reporting verbs of the turn's passages stand from its words. */
function toCueDistances(
  near: readonly Mention[],
  turn: Turn,
  { subjects }: Scene,
): ReadonlyMap<number, number> {
  const distances = new Map<number, number>()
  for (const mention of near) {
    const subject = subjects[mention.passage]!.get(mention)
    if (subject && isSpoken(subject) && mention.passage === turn.pieces[0]!.passage)
      distances.set(subject.cueAt, toDistance(turn, subject.cueAt))
  }
  return distances
}

function countNearer(distances: ReadonlyMap<number, number>, subject: Subject | undefined): number {
  const own = subject && distances.get(subject.cueAt)
  if (own === undefined) return 0
  let count = 0
  for (const distance of distances.values()) if (distance < own) count++
  return count
}

function toDistance({ pieces }: Turn, cueAt: number): number {
  const own = pieces.filter((piece, i) => i < PIECES_MAX && piece.passage === pieces[0]!.passage)
  return Math.min(...own.map(({ at }) => Math.abs(at - cueAt)))
}

const PIECES_MAX = 20

function isCueNear({ pieces }: Turn, mention: Mention, { readings, subjects }: Scene): boolean {
  const subject = subjects[mention.passage]!.get(mention)
  if (!subject || !isSpoken(subject)) return false
  const { sentenceOf } = readings[mention.passage]!
  const near = [pieces[0]!, pieces.at(-1)!]
  return near.some(
    (piece) => piece.passage === mention.passage && sentenceOf[piece.at] === sentenceOf[subject.cueAt],
  )
}
