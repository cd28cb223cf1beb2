import type { Turn } from '../quotations/find-turns.ts'
import type { PassageReading } from '../people/to-reading.ts'
import { isOblique, type Subject } from './find-subjects.ts'
import type { Mention } from './find-mentions.ts'

/** One who may have spoken a turn, and what is known around. */
export interface Candidate {
  readonly turn: Turn
  readonly mention: Mention
  readonly reading: PassageReading
  readonly subject: Subject | undefined
  /** How many candidates of the same place stand nearer to the words. */
  readonly rank: number
  /** How many reporting verbs of others stand nearer to the words. */
  readonly cueRank: number
  /** Somebody speaks by a reporting verb in a sentence of the turn. */
  readonly isCued: boolean
  /** It is who spoke the turn before. */
  readonly spokeBefore: boolean
  /** Passages since somebody spoke. */
  readonly silence: number
}

/** What tells whether a candidate spoke the turn. */
export function describeCandidate(candidate: Candidate): string[] {
  const { turn, mention, reading, subject, rank, cueRank, isCued, spokeBefore, silence } = candidate
  const place = toPlace(turn, mention, reading)
  const cuePlace = subject ? toCuePlace(turn, subject, mention, reading) : 'no'
  const relation = subject?.relation ?? 'none'
  const cued = isCued ? 'cued' : 'free'
  const ranked = `rank${Math.min(3, rank)}`
  const kind =
    mention.kind === 'pronoun'
      ? `pronoun:${mention.head}`
      : mention.kind === 'name'
        ? `name:${mention.name!.kind}`
        : 'phrase'
  const features = [
    `${place}|${relation}|${cued}`,
    `${relation}|${cuePlace}|${subject?.cue.class ?? 'no'}`,
    `${kind}|${place}`,
    `${place}|${ranked}|${cued}`,
  ]
  if (subject)
    features.push(`cue${Math.min(2, cueRank)}|${relation}`, `cue${Math.min(2, cueRank)}|${cuePlace}`)
  if (subject) features.push(`form:${subject.cue.form}|${relation}`)
  if (isOblique(reading.outer, mention)) features.push('oblique', `oblique|${relation}`)
  if (spokeBefore) features.push(`spoke|${place}`, `spoke|${cued}|${silence}`)
  if (mention.kind === 'phrase')
    features.push(`opens:${OPENERS.has(reading.outer[mention.first]!.lower) ? 'the' : 'bare'}`)
  if (mention.first === 0 || reading.sentenceOf[mention.first - 1] !== reading.sentenceOf[mention.first])
    features.push(`first|${place}|${cued}`)
  const next = reading.outer[mention.last + 1]?.lower
  if (next === ':') features.push(`colon|${place}`)
  return features
}

const OPENERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'one'])

/** Where a mention stands to the words of the turn. */
export function toPlace({ pieces }: Turn, mention: Mention, reading: PassageReading): string {
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  if (mention.passage < first.passage) {
    const isLast = reading.sentenceOf[mention.first] === reading.sentenceOf.at(-1)
    return first.passage - mention.passage > 1 ? 'far' : isLast ? 'passage-1-end' : 'passage-1'
  }
  if (mention.passage > last.passage) return 'later'
  if (mention.passage > first.passage && mention.passage < last.passage) return 'amid'
  const at = reading.sentenceOf[mention.first]!
  if (mention.passage === first.passage && mention.first < first.at) {
    const distance = reading.sentenceOf[first.at]! - at
    return distance === 0 ? 'before' : distance === 1 ? 'sentence-1' : 'sentence-2'
  }
  if (mention.passage === last.passage && mention.first > last.at) {
    const distance = at - reading.sentenceOf[last.at]!
    return distance === 0 ? 'after' : distance === 1 ? 'sentence+1' : 'sentence+2'
  }
  const opening = pieces.findLast((piece) => piece.passage === mention.passage && piece.at < mention.first)
  return opening && reading.sentenceOf[opening.at] !== at ? 'between' : 'within'
}

/** Where the reporting verb of a mention stands to the words of the turn. */
function toCuePlace(
  { pieces }: Turn,
  { cueAt }: Subject,
  { passage }: Mention,
  { outer, sentenceOf }: PassageReading,
): string {
  let best = 'elsewhere'
  for (const piece of pieces) {
    if (piece.passage !== passage) continue
    const distance = cueAt - piece.at
    if (sentenceOf[piece.at] === sentenceOf[cueAt]) {
      if (distance > 0) return distance <= 4 ? 'right-after' : 'after'
      if (distance >= -2 && distance < 0) return 'right-before'
      best = distance > -12 ? 'before' : 'far-before'
    }
  }
  const sign = outer[cueAt + 1]?.lower
  return best === 'elsewhere' && (sign === ':' || outer.at(-1)?.lower === ':') ? 'colon' : best
}

/** What tells that nobody near spoke the turn. */
export function describeNobody(candidates: readonly Candidate[]): string[] {
  const isCued = candidates.some((candidate) => candidate.isCued)
  return ['nobody', `nobody|${isCued ? 'cued' : 'free'}`, `nobody|${Math.min(3, candidates.length)}`]
}
