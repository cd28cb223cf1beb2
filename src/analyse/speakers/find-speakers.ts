import { toSpan, type Span } from '../../model/position.ts'
import type { Speaker } from '../../model/digest.ts'
import type { Entities } from '../people/merge-names.ts'
import type { Turn } from '../quotations/find-turns.ts'
import { weigh } from '../quotations/weigh.ts'
import { findAttributed } from './find-attributed.ts'
import { describeCandidate, describeNobody, toPlace, type Candidate } from './describe-candidate.ts'
import { findCandidates, type Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { isSameMention } from './is-same-mention.ts'
import type { Cast } from './cast.ts'
import { SPEAKER_WEIGHTS } from './speaker-weights.ts'
import { toSpeaker } from './to-speaker.ts'

/** Who spoke a turn, and the word that says so. */
export interface Attributed {
  readonly speaker: Speaker
  readonly cue?: Span
}

/** Who is there to speak, and whom each mention means. */
export interface Stage {
  readonly scene: Scene
  readonly entities: Entities
  readonly cast: Cast
  readonly isEnglish: boolean
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
  { scene, entities, cast, isEnglish }: Stage,
): Attributed[] {
  const isSame = (a: Mention, b: Mention) => isSameMention(a, b, entities)
  let before: Mention | undefined
  return turns.map((turn) => {
    const near = findCandidates(turn, scene, { mention: before, passage: cast.last.passage, isSame })
    const candidates = isEnglish ? near : near.filter((candidate) => isNamedBeside(candidate, entities))
    const attributed = findAttributed(candidates)
    const chosen = attributed ?? chooseCandidate(candidates)
    const passage = turn.pieces.at(-1)!.passage
    if (!chosen) {
      cast.last = { ...cast.last, passage }
      return { speaker: { kind: 'unknown' } }
    }
    const entity = cast.find(chosen.mention)
    before = chosen.mention
    cast.last = { speaker: entity ?? cast.last.speaker, passage }
    const cue = chosen.subject && chosen.reading.outer[chosen.subject.cueAt]
    return {
      speaker: toSpeaker(text, chosen, { turn, entity, isLine: attributed !== undefined }),
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

/** In other languages a capital tells little: only who is surely somebody, in the sentence of the words. */
function isNamedBeside({ turn, mention, reading }: Candidate, entities: Entities): boolean {
  const entity = mention.name && entities.get(mention.name)
  if (!entity || !(entity.kind === 'person' || entity.name.includes(' '))) return false
  return BESIDE.test(toPlace(turn, mention, reading))
}

const BESIDE = /^(?:before|after|between|within)$/
