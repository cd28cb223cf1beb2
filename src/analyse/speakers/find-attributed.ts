import type { PassageReading } from '../people/to-reading.ts'
import type { Candidate } from './describe-candidate.ts'

/** Whoever a line of attribution names ("— Name, role"), or the label of a transcript ("NAME:"). */
export function findAttributed(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ turn, mention, reading }) => {
    const last = turn.pieces.at(-1)!
    const first = turn.pieces[0]!
    const { outer } = reading
    if (mention.kind !== 'name') return false
    if (mention.passage === last.passage && mention.first === last.at + 2)
      return isDash(outer[last.at + 1]?.lower) && isLineEnd(reading, last.at + 2)
    if (mention.passage === last.passage + 1) return mention.first <= 2 && isDash(outer[0]?.lower)
    if (!first.stretch.isSetOff || mention.passage !== first.passage) return false
    return mention.last < first.at && outer[mention.last + 1]?.lower === ':'
  })
}

const LINE_LENGTH_MAX = 14

/** Whether a sign can open a line of attribution. */
export function isDash(sign: string | undefined): boolean {
  return sign === '—' || sign === '–' || sign === '-' || sign === '―'
}

function isLineEnd({ outer, sentenceOf }: PassageReading, at: number): boolean {
  return outer.length - at <= LINE_LENGTH_MAX && sentenceOf.at(-1) === sentenceOf[at]
}
