import type { Entity } from '../people/merge-names.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { isOblique } from './find-subjects.ts'
import type { Cast } from './cast.ts'

const SENTENCES_BACK_MAX = 5
const PASSAGES_BACK_MAX = 2
const MENTIONS_BACK_MAX = 40
/** Below this nobody is near enough; within the margin two fit, and the pronoun is left open. */
const SCORE_MIN = 2
const MARGIN = 1
/** What each further mention adds, and all of them together at most. */
const REPEAT = 0.2
const REPEAT_MAX = 0.6

/**
 * Whom "he", "she" or "it" means: somebody of that gender mentioned shortly before, outside quotations.
 *
 * Subjects and whoever spoke last are preferred; `undefined` when two fit about as well.
 */
export function resolvePronoun(pronoun: Mention, scene: Scene, cast: Cast): Entity | undefined {
  const scores = new Map<Entity, number>()
  const counts = new Map<Entity, number>()
  for (const { mention, back, crossed } of findBefore(pronoun, scene)) {
    const entity = cast.know(mention)
    if (!entity || !isFit(entity, pronoun.head, cast)) continue
    const score = SENTENCES_BACK_MAX - back - crossed + scoreMention(mention, scene)
    scores.set(entity, Math.max(scores.get(entity) ?? -Infinity, score))
    counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  for (const [entity, score] of scores) {
    const more = Math.min(REPEAT_MAX, REPEAT * (counts.get(entity)! - 1))
    scores.set(entity, score + more + scoreEntity(entity, pronoun, cast))
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < SCORE_MIN || (second && first[1] - second[1] < MARGIN)) return undefined
  return first[0]
}

function isFit(entity: Entity, head: string, { talkers }: Cast): boolean {
  const { kind, gender, name } = entity
  if (head === 'it') return kind === 'organisation'
  if (kind === 'organisation' || kind === 'place') return false
  const asked = head === 'he' ? 'male' : head === 'she' ? 'female' : undefined
  if (asked === undefined || (gender !== undefined && gender !== asked)) return false
  return kind === 'person' || gender === asked || name.includes(' ') || talkers.has(entity)
}

/** A subject is brought back sooner than what stands after a preposition or owns something. */
function scoreMention(mention: Mention, scene: Scene): number {
  const { outer, sentenceOf } = scene.readings[mention.passage]!
  const partner = scene.mentions[mention.passage]![mention.index - 1]
  // "Tom Ferris and Rasmus Bell came": what holds for the one holds for the other.
  if (
    partner &&
    mention.first === partner.last + 2 &&
    outer[mention.first - 1]!.lower === 'and' &&
    mention.kind === partner.kind
  )
    return scoreMention(partner, scene)
  const opens = mention.first === 0 || sentenceOf[mention.first - 1] !== sentenceOf[mention.first]
  let score = mention.kind === 'phrase' ? -0.5 : 0
  if (isOblique(outer, mention)) score -= 2
  else if (opens || scene.subjects[mention.passage]!.has(mention)) score += 2
  return score
}

function scoreEntity(entity: Entity, { passage }: Mention, { last, talkers }: Cast): number {
  let score = 0
  if (entity === last.speaker && passage - last.passage <= PASSAGES_BACK_MAX) score += 1
  if (entity.gender !== undefined || entity.kind === 'organisation') score += 1
  if (entity.kind === 'person' || talkers.has(entity)) score += 0.5
  else if (entity.kind === 'unknown') score -= 1.5
  return score
}

interface Earlier {
  readonly mention: Mention
  /** Sentences between. */
  readonly back: number
  /** Passages between, with its own; those that are nothing but somebody's words do not count. */
  readonly crossed: number
}

/** The mentions before the pronoun, nearest first. */
function findBefore(pronoun: Mention, { mentions, readings }: Scene): Earlier[] {
  const found: Earlier[] = []
  let passed = 0
  let crossed = 0
  for (let passage = pronoun.passage; passage >= 0 && crossed <= PASSAGES_BACK_MAX; passage--) {
    if (passage < pronoun.passage && isAllSaid(readings[passage]!)) continue
    const list = mentions[passage]!
    const { sentenceOf } = readings[passage]!
    const isOwn = passage === pronoun.passage
    const end = isOwn ? sentenceOf[pronoun.first]! : (sentenceOf.at(-1) ?? 0) + 1
    for (let i = isOwn ? pronoun.index - 1 : list.length - 1; i >= 0; i--) {
      const back = passed + end - sentenceOf[list[i]!.first]!
      if (back > SENTENCES_BACK_MAX || found.length >= MENTIONS_BACK_MAX) break
      found.push({ mention: list[i]!, back, crossed })
    }
    crossed++
    passed += end
    if (passed > SENTENCES_BACK_MAX) break
  }
  return found
}

function isAllSaid({ outer }: PassageReading): boolean {
  return outer.length === 1 && outer[0]!.shape === 'stretch'
}
