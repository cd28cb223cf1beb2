import type { PassageReading } from '../people/to-reading.ts'
import type { CueWord } from '../speakers/find-cue-words.ts'
import { describeGap } from './describe-gap.ts'
import { describeStretch } from './describe-stretch.ts'
import type { Stretch } from './find-stretches.ts'
import { isNameOfThing } from './is-name-of-thing.ts'
import { isOneTurnInAnyLanguage, isSaidInAnyLanguage } from './is-said.ts'
import { SPEECH_WEIGHTS } from './speech-weights.ts'
import { TURN_WEIGHTS } from './turn-weights.ts'
import { weigh } from './weigh.ts'

/** What one speaker says in one go: stretches in order, mostly of one passage. */
export interface Turn {
  readonly pieces: Piece[]
}

/** A stretch that was said, and where it stands among the outer tokens of its passage. */
export interface Piece {
  readonly stretch: Stretch
  readonly passage: number
  readonly at: number
}

export interface Heard {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly readings: readonly PassageReading[]
  /** For each passage, its reporting verbs. */
  readonly cues: readonly (readonly (CueWord | undefined)[])[]
  /** In other languages the marks alone tell what was said. */
  readonly isEnglish: boolean
}

/**
 * The turns of speech of an article, in order.
 *
 * Neighbouring stretches of a passage are one turn when the words between say so ("…," he said. "…"), with weights
 * learned from annotated news; a turn that the next passage takes up with a mark of its own goes on there.
 */
export function findTurns({ text, stretches, readings, cues: cuesOf, isEnglish }: Heard): Turn[] {
  const turns: Turn[] = []
  for (const reading of readings) {
    const cues = cuesOf[reading.passage]!
    let last = turns.at(-1)?.pieces.at(-1)
    reading.outer.forEach((token, at) => {
      if (token.stretch === undefined) return
      const stretch = stretches[token.stretch]!
      const piece: Piece = { stretch, passage: reading.passage, at }
      const goesOn = last?.stretch.isContinued === true && stretch.passage === last.passage + 1
      if (!goesOn && !stretch.isSetOff && !(isEnglish ? isSaid(piece) : isSaidInAnyLanguage(text, stretch)))
        return
      if (goesOn || (last?.passage === piece.passage && isOneTurn(last, piece)))
        turns.at(-1)!.pieces.push(piece)
      else turns.push({ pieces: [piece] })
      last = piece
    })

    function isSaid({ stretch, at }: Piece): boolean {
      if (isNameOfThing(text, reading, at, stretch)) return false
      return weigh(describeStretch({ text, reading, cues, stretch, at }), SPEECH_WEIGHTS) > 0
    }

    function isOneTurn(a: Piece, b: Piece): boolean {
      if (!isEnglish) return isOneTurnInAnyLanguage(text, a.stretch, b.stretch)
      const gap = { text, reading, cues, a: a.stretch, b: b.stretch, from: a.at, to: b.at }
      return weigh(describeGap(gap), TURN_WEIGHTS) > 0
    }
  }
  return turns
}
