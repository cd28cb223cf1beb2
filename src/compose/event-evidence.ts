import { areDisjoint } from '../kit/are-disjoint.ts'
import type { Digest } from '../model/digest.ts'
import { areOtherDays } from './event-days.ts'
import { findEventFacts, findRuns, type EventFacts } from './event-facts.ts'
import { findSubjects, findWords } from './proper-names.ts'

// Most articles that are compared have nothing of one kind or another in common; thousands of lists are one so.
const NOTHING: readonly string[] = []

/** What two articles have in common, and what sets them apart. */
export interface EventEvidence {
  /** Persons and organisations that both name. */
  readonly names: readonly string[]
  /** Other words with a capital that both have: places, ships, storms. */
  readonly places: readonly string[]
  /** Numbers that both have, those that may be chance left out. */
  readonly figures: readonly string[]
  /** Words in quotation marks that both print, five at least. */
  readonly sayings: readonly string[]
  /** Whom both quote with at least four of the same words in a row, where no saying is the same as a whole. */
  readonly echoes: readonly string[]
  /** Whom both quote, or report in their own words. */
  readonly speakers: readonly string[]
  /** Both quote somebody, and nobody alike. */
  readonly haveOtherSpeakers: boolean
  /** Both print words of the same people, and no words alike. */
  readonly haveOtherWords: boolean
  /** How many of the two are about something, by headline and first paragraph, that the other does not so much as name. */
  readonly otherSubjects: 0 | 1 | 2
  /** Days that both tell of. */
  readonly days: readonly string[]
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
  const [ofA, ofB] = [findEventFacts(a), findEventFacts(b)]
  const sayings = intersect(ofA.sayings, ofB.sayings)
  const speakers = intersect(ofA.speakers, ofB.speakers)
  const days = intersect(ofA.days, ofB.days)
  const echoes = sayings.length > 0 ? [] : intersect(findRuns(a), findRuns(b)).map(toSpeaker).filter(isFirst)
  return {
    names: [...new Set([...listNamesHeard(ofA, ofB), ...listNamesHeard(ofB, ofA)])].sort(),
    places: intersect(ofA.properNames, ofB.properNames).filter(
      (word) => !ofA.nameWords.has(word) && !ofB.nameWords.has(word),
    ),
    figures: intersect(ofA.figures, ofB.figures),
    sayings,
    echoes,
    speakers,
    haveOtherSpeakers: speakers.length === 0 && ofA.speakers.size > 0 && ofB.speakers.size > 0,
    haveOtherWords: sayings.length + echoes.length === 0 && !areDisjoint(ofA.printed, ofB.printed),
    otherSubjects: [isUnheardOf(a, b), isUnheardOf(b, a)].filter(Boolean).length as 0 | 1 | 2,
    days,
    dayShare: days.length / Math.max(1, ofA.days.size + ofB.days.size - days.length),
    haveOtherDays: areOtherDays(ofA.days, ofB.days),
    ...(ofA.day !== undefined && ofB.day !== undefined && { daysApart: Math.abs(ofA.day - ofB.day) }),
  }
}

/** Whom `a` names that `b` names too, even where it was not seen there that the name is somebody's. */
function listNamesHeard({ names }: EventFacts, b: EventFacts): readonly string[] {
  return [...names].filter((name) => b.names.has(name) || b.properNames.has(name))
}

function isUnheardOf(a: Digest, b: Digest): boolean {
  const subjects = findSubjects(a)
  return subjects.length > 0 && !subjects.some((word) => findWords(b).has(word))
}

function toSpeaker(run: string): string {
  return run.slice(0, run.indexOf('\n'))
}

function isFirst<T>(item: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(item) === index
}

/** What both have, in order. */
function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let both: string[] | undefined
  for (const item of few) if (many.has(item)) (both ??= []).push(item)
  return both?.sort() ?? NOTHING
}
