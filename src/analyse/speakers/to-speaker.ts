import type { Inference, Speaker } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import type { Entity } from '../people/merge-names.ts'
import type { Turn } from '../quotations/find-turns.ts'
import { toPlace, type Candidate } from './describe-candidate.ts'
import { isSpoken } from './find-subjects.ts'

export interface SpeakerOptions {
  readonly turn: Turn
  readonly entity: Entity | undefined
  /** A line of its own names the speaker. */
  readonly isLine: boolean
}

/** The chosen candidate as a speaker: named beside the words, inferred with the reason, or left open. */
export function toSpeaker(
  text: string,
  chosen: Candidate,
  { turn, entity, isLine }: SpeakerOptions,
): Speaker {
  const { mention } = chosen
  const place = toSpan(text, mention.start, mention.end)
  const because = isLine ? undefined : toInference(turn, chosen)
  if (!entity) return { kind: 'unknown', mention: place }
  const { name } = entity
  const office = entity.role ?? (isLine ? findRestOfLine(text, chosen) : undefined)
  const role = office === undefined ? {} : { role: office }
  if (mention.kind === 'pronoun' && mention.head !== 'who')
    return { kind: 'inferred', name, ...role, mention: place, because: because ?? 'pronoun' }
  return because
    ? { kind: 'inferred', name, ...role, mention: place, because }
    : { kind: 'named', name, ...role, mention: place }
}

const BESIDE: ReadonlySet<string> = new Set(['before', 'after', 'between', 'within'])

/** Why somebody was taken for the speaker whom the sentence of the words does not name. */
function toInference(turn: Turn, chosen: Candidate): Inference | undefined {
  const { mention, subject, reading, spokeBefore } = chosen
  const place = toPlace(turn, mention, reading)
  if (subject && isSpoken(subject) && (BESIDE.has(place) || reading.outer.at(-1)?.lower === ':'))
    return undefined
  if (BESIDE.has(place)) return undefined
  if (spokeBefore) return 'previous-quotation'
  return mention.passage === turn.pieces[0]!.passage ? 'same-paragraph' : 'only-person'
}

// "— Bettina Osei, in a letter to the board"
const CIRCUMSTANCE =
  /^(?:in|on|at|to|via|by|during|after|before|when|while|speaking|writing|addressing|\d.*)$/

/** "— Edvard Holm, lighthouse keeper": on such a line whatever follows the name is what the speaker is. */
function findRestOfLine(text: string, { mention, reading: { outer } }: Candidate): string | undefined {
  if (outer[mention.last + 1]?.lower !== ',') return undefined
  const first = outer[mention.last + 2]
  const last = outer.at(-1)?.lower === '.' ? outer.at(-2) : outer.at(-1)
  return first && last && last.end > first.start && !CIRCUMSTANCE.test(first.lower)
    ? text.slice(first.start, last.end).replace(/\s+/g, ' ')
    : undefined
}
