import { hasNumber, intersectRows } from '../kit/number-row.ts'
import type { Digest } from '../model/digest.ts'
import { findEventFacts, findRuns, toRunSpeaker, type EventFacts } from './event-facts.ts'
import { findSharedNames } from './name-facts.ts'

/** What two articles have in common, by words' numbers, and what sets them apart. */
export interface EventEvidence {
  /** Persons and organisations that both name. */
  readonly names: readonly number[]
  /** Other words with a capital that both have: places, ships, storms. */
  readonly places: readonly number[]
  /** Numbers that both have, those that may be chance left out. */
  readonly figures: readonly number[]
  /** Words in quotation marks that both print, five at least. */
  readonly sayings: readonly number[]
  /** Whom both quote with at least four of the same words in a row, where no saying is the same as a whole. */
  readonly echoes: readonly number[]
  /** Whom both quote, or report in their own words. */
  readonly speakers: readonly number[]
  /** Both quote somebody, and nobody alike. */
  readonly haveOtherSpeakers: boolean
  /** Both print words of the same people, and no words alike. */
  readonly haveOtherWords: boolean
  /** How many of the two are about something, by headline and first paragraph, that the other does not so much as name. */
  readonly otherSubjects: 0 | 1 | 2
  /** Days that both tell of. */
  readonly days: readonly number[]
  /** How many of all days that one of them tells of both do, 0 to 1. */
  readonly dayShare: number
  /** Both name the days they tell of, and none alike. */
  readonly haveOtherDays: boolean
  /** Days between their dates; absent when one has none. */
  readonly daysApart?: number
}

/**
 * Gathers what speaks for and against two articles telling of the same event; the same whichever of the two comes first.
 *
 * It depends on nothing else, so it stays true while other articles change.
 */
export function findEvidence(a: Digest, b: Digest): EventEvidence {
  const ofA = findEventFacts(a)
  const ofB = findEventFacts(b)
  const sayings = intersectRows(ofA.sayings, ofB.sayings)
  const speakers = intersectRows(ofA.speakers, ofB.speakers)
  const days = intersectRows(ofA.days, ofB.days)
  const { persons, places } = findSharedNames(ofA.names, ofB.names)
  const isHeardInBoth = sayings.length === 0 && intersectRows(ofA.printed, ofB.printed).length > 0
  const echoes = isHeardInBoth ? findEchoes(a, b) : NO_ECHOES
  return {
    names: persons,
    places,
    figures: intersectRows(ofA.figures, ofB.figures),
    sayings,
    echoes,
    speakers,
    haveOtherSpeakers: speakers.length === 0 && ofA.speakers.length > 0 && ofB.speakers.length > 0,
    haveOtherWords: isHeardInBoth && echoes.length === 0,
    otherSubjects: countUnheardOf(ofA, ofB),
    days,
    dayShare: days.length / Math.max(1, ofA.days.length + ofB.days.length - days.length),
    haveOtherDays: days.length === 0 && ofA.days.length > 0 && ofB.days.length > 0,
    ...(ofA.day !== undefined && ofB.day !== undefined && { daysApart: Math.abs(ofA.day - ofB.day) }),
  }
}

const NO_ECHOES: readonly number[] = []

function findEchoes(a: Digest, b: Digest): readonly number[] {
  const runs = intersectRows(findRuns(a), findRuns(b))
  return runs.length === 0 ? NO_ECHOES : [...new Set(runs.map(toRunSpeaker))]
}

function countUnheardOf(a: EventFacts, b: EventFacts): 0 | 1 | 2 {
  return ((isUnheardOf(a, b) ? 1 : 0) + (isUnheardOf(b, a) ? 1 : 0)) as 0 | 1 | 2
}

function isUnheardOf({ subjects }: EventFacts, { words }: EventFacts): boolean {
  return subjects.length > 0 && !subjects.some((subject) => hasNumber(words, subject))
}
