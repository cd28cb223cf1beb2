import type { Entities, Entity } from '../people/merge-names.ts'
import type { Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { isOblique } from './find-subjects.ts'

/** What was settled already: whom earlier pronouns mean, and who spoke last. */
export interface Memory {
  readonly meant: ReadonlyMap<Mention, Entity>
  readonly speaker: Entity | undefined
  readonly passage: number
}

const SENTENCES_BACK_MAX = 4
const PASSAGES_BACK_MAX = 2
const MENTIONS_BACK_MAX = 40
/** Below this nobody is near enough; within the margin two fit, and the pronoun is left open. */
const SCORE_MIN = 2
const MARGIN = 1.5

/**
 * Whom "he", "she" or "it" means: somebody of that gender named shortly before, outside quotations.
 *
 * Subjects and whoever spoke last are preferred; `undefined` when two fit about as well.
 */
export function resolvePronoun(
  pronoun: Mention,
  scene: Scene,
  entities: Entities,
  memory: Memory,
): Entity | undefined {
  const scores = new Map<Entity, number>()
  for (const { mention, back } of findBefore(pronoun, scene)) {
    const entity = memory.meant.get(mention) ?? (mention.name && entities.get(mention.name))
    if (!entity || !isFit(entity, pronoun.head)) continue
    const { outer, sentenceOf } = scene.readings[mention.passage]!
    let score = SENTENCES_BACK_MAX - back
    const opens = mention.first === 0 || sentenceOf[mention.first - 1] !== sentenceOf[mention.first]
    if (isOblique(outer, mention)) score -= 2
    else if (opens || scene.subjects[mention.passage]!.has(mention)) score += 2
    if (mention.kind === 'pronoun') score += 1
    const known = scores.get(entity)
    scores.set(entity, known === undefined ? score : Math.max(known, score) + 0.3)
  }
  for (const [entity, score] of scores) {
    let more = 0
    if (entity === memory.speaker && pronoun.passage - memory.passage <= PASSAGES_BACK_MAX) more += 2
    if (entity.gender !== undefined || entity.kind === 'organisation') more += 1
    if (entity.kind === 'person') more += 0.5
    scores.set(entity, score + more)
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < SCORE_MIN || (second && first[1] - second[1] < MARGIN)) return undefined
  return first[0]
}

function isFit({ kind, gender, name }: Entity, head: string): boolean {
  if (head === 'it') return kind === 'organisation'
  if (kind === 'organisation' || kind === 'place') return false
  if (head === 'he')
    return gender !== 'female' && (kind === 'person' || name.includes(' ') || gender === 'male')
  return (
    head === 'she' && gender !== 'male' && (kind === 'person' || name.includes(' ') || gender === 'female')
  )
}

/** The mentions before the pronoun, nearest first, with how many sentences back they stand. */
function findBefore(pronoun: Mention, { mentions, readings }: Scene): { mention: Mention; back: number }[] {
  const found: { mention: Mention; back: number }[] = []
  let back = 0
  for (
    let passage = pronoun.passage;
    passage >= 0 && pronoun.passage - passage <= PASSAGES_BACK_MAX;
    passage--
  ) {
    const list = mentions[passage]!
    const { sentenceOf } = readings[passage]!
    const isOwn = passage === pronoun.passage
    const end = isOwn ? sentenceOf[pronoun.first]! : (sentenceOf.at(-1) ?? 0) + 1
    for (let i = isOwn ? pronoun.index - 1 : list.length - 1; i >= 0; i--) {
      const distance = back + end - sentenceOf[list[i]!.first]!
      if (distance > SENTENCES_BACK_MAX || found.length >= MENTIONS_BACK_MAX) break
      found.push({ mention: list[i]!, back: distance })
    }
    back += end
    if (back > SENTENCES_BACK_MAX) break
  }
  return found
}
