import { toSpan, type Span } from '../../model/position.ts'
import type { Speaker } from '../../model/digest.ts'
import type { Entities, Entity } from '../people/merge-names.ts'
import type { Turn } from '../quotations/find-turns.ts'
import { weigh } from '../quotations/weigh.ts'
import { findAttributed } from './find-attributed.ts'
import { describeCandidate, describeNobody, toPlace, type Candidate } from './describe-candidate.ts'
import { findCandidates, type Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { isSameMention } from './is-same-mention.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { SPEAKER_WEIGHTS } from './speaker-weights.ts'
import { listTitled } from './find-titled.ts'
import { toSpeaker } from './to-speaker.ts'

/** Who spoke a turn, and the word that says so. */
export interface Attributed {
  readonly speaker: Speaker
  readonly entity?: Entity
  readonly cue?: Span
}

/**
 * Who spoke each turn, in order.
 *
 * Everybody near is a candidate; weights learned from annotated news choose. Pronouns are resolved with what is known
 * by then of who spoke.
 */
export function findSpeakers(
  text: string,
  turns: readonly Turn[],
  scene: Scene,
  entities: Entities,
): Attributed[] {
  const meant = new Map<Mention, Entity>()
  const titled = listTitled(entities)
  let before: Mention | undefined
  let speaker: Entity | undefined
  let passage = -9
  return turns.map((turn) => {
    const isSame = (a: Mention, b: Mention) => isSameMention(a, b, entities)
    const candidates = findCandidates(turn, scene, { mention: before, passage, isSame })
    const chosen = findAttributed(candidates) ?? chooseCandidate(candidates)
    const own = turn.pieces.at(-1)!.passage
    if (!chosen) {
      passage = own
      return { speaker: { kind: 'unknown' } }
    }
    const { mention, subject } = chosen
    const entity = toEntity(mention, scene, entities, { meant, speaker, passage })
    if (entity && mention.kind === 'pronoun') meant.set(mention, entity)
    before = mention
    if (entity) speaker = entity
    passage = own
    const cue =
      subject && toPlace(turn, mention, chosen.reading) !== 'far'
        ? chosen.reading.outer[subject.cueAt]
        : undefined
    return {
      speaker: toSpeaker(text, chosen, { turn, entity, titled }),
      ...(entity && { entity }),
      ...(cue && { cue: toSpan(text, cue.start, cue.end) }),
    }
  })
}

function chooseCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  let most = weigh(describeNobody(candidates), SPEAKER_WEIGHTS)
  for (const candidate of candidates) {
    const sum = weigh(describeCandidate(candidate), SPEAKER_WEIGHTS)
    if (sum > most) [best, most] = [candidate, sum]
  }
  return best
}

function toEntity(
  mention: Mention,
  scene: Scene,
  entities: Entities,
  memory: Parameters<typeof resolvePronoun>[3],
): Entity | undefined {
  if (mention.name) return entities.get(mention.name)
  const known = memory.meant.get(mention)
  if (known) return known
  if (mention.kind === 'phrase') return undefined
  if (mention.head !== 'who') return resolvePronoun(mention, scene, entities, memory)
  const list = scene.mentions[mention.passage]!
  const owner = list[mention.index - 1]
  return owner?.name && mention.first - owner.last <= 2 ? entities.get(owner.name) : undefined
}
