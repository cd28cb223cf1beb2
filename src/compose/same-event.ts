import { toNumberedWord } from '../kit/word-number.ts'
import type { EventEvidence } from './event-evidence.ts'
import type { NameWeights } from './proper-names.ts'

/** What two articles are compared by beside themselves, which depends on all the others. */
export interface Weighed {
  /** Cosine of their words, 0 to 1, to three places. */
  readonly similarity: number
  /** See `weighPlaces`. */
  readonly placesWeigh: number
}

/** Whether two articles tell of the same event, and why. */
export interface SameEvent {
  readonly isSame: boolean
  /** Cosine of their words, 0 to 1. */
  readonly similarity: number
  /** What speaks for it less what speaks against it; `POINTS_MIN` is enough. */
  readonly points: number
  readonly because: () => string
}

/** Below this, the words of two articles are too unlike for one event. */
export const SIMILARITY_MIN = 0.1
/** What must speak for one event. */
export const POINTS_MIN = 3.75
const SIMILARITY_ALONE_MIN = 0.7
const DAYS_APART_MAX = 4
const SHARED_SHOWN_MAX = 5

// Weighed on the tuning half of the labelled articles (npm run eval:events), in round numbers.
const A_SIMILARITY = 3
const SIMILARITY_COUNTED_MAX = 0.6
const A_DAY = 1.5
const A_NAME = 0.75
const NAMES_COUNTED_MAX = 4
const A_PLACE = 0.25
const PLACES_COUNTED_MAX = 4
const FIGURES_COUNTED_MAX = 3
const A_SAYING = 2
const ANOTHER_SAYING = 1
const AN_ECHO = 1.5
const A_SPEAKER = 0.5
const OTHER_SPEAKERS = -0.5
const OTHER_WORDS = -1
const ANOTHER_SUBJECT = -0.75
const A_DAY_APART = -0.5

/**
 * Decides whether two articles tell of the same event by what they have in common, and says why.
 *
 * Rather not joined than wrongly joined: points are given for alike words, the days they tell of, names, figures and
 * quotations that both have, and taken for different speakers and dates. Articles that tell of different days tell of
 * different events, whatever else they share: the same people, the same places, last week's figures.
 */
export function judgeSameEvent(evidence: EventEvidence, { similarity, placesWeigh }: Weighed): SameEvent {
  const points = Math.round((countPoints(evidence, similarity) + A_PLACE * placesWeigh) * 100) / 100
  const verdict = (isSame: boolean, because: () => string): SameEvent => ({
    isSame,
    similarity,
    points,
    because,
  })
  const { daysApart, haveOtherDays, names, places, sayings, echoes } = evidence
  if (daysApart !== undefined && daysApart > DAYS_APART_MAX)
    return verdict(false, () => `${daysApart} days lie between them`)
  if (haveOtherDays) return verdict(false, () => 'they tell of different days')
  if (similarity >= SIMILARITY_ALONE_MIN) return verdict(true, () => 'their words are nearly the same')
  if (similarity < SIMILARITY_MIN) return verdict(false, () => `their words are too unlike (${similarity})`)
  if (names.length + places.length + sayings.length + echoes.length === 0)
    return verdict(false, () => 'they name and quote nobody alike')
  const sum = `${points} of ${POINTS_MIN} points`
  if (points >= POINTS_MIN) return verdict(true, () => `they share ${describeShared(evidence)} (${sum})`)
  return verdict(false, () => `they share too little: ${describeShared(evidence)} (${sum})`)
}

/** What the places that two articles both name weigh together, each by how telling its name is. */
export function weighPlaces({ places }: EventEvidence, nameWeights: NameWeights): number {
  if (places.length === 0) return 0
  return sumOf(
    places.map((place) => nameWeights[place]!),
    PLACES_COUNTED_MAX,
  )
}

function countPoints(evidence: EventEvidence, similarity: number): number {
  const { names, figures, sayings, echoes, speakers, dayShare, daysApart = 0 } = evidence
  const { haveOtherSpeakers, haveOtherWords, otherSubjects } = evidence
  const figureWeights = figures.map((figure) => weighFigure(toNumberedWord(figure)))
  return (
    A_SIMILARITY * Math.min(similarity, SIMILARITY_COUNTED_MAX) +
    A_DAY * dayShare +
    A_NAME * Math.min(names.length, NAMES_COUNTED_MAX) +
    sumOf(figureWeights, FIGURES_COUNTED_MAX) +
    (sayings.length > 0 ? A_SAYING : 0) +
    (sayings.length > 1 ? ANOTHER_SAYING : 0) +
    (echoes.length > 0 ? AN_ECHO : 0) +
    (speakers.length > 0 ? A_SPEAKER : 0) +
    (haveOtherSpeakers ? OTHER_SPEAKERS : 0) +
    (haveOtherWords ? OTHER_WORDS : 0) +
    ANOTHER_SUBJECT * otherSubjects +
    A_DAY_APART * Math.max(0, daysApart - 1)
  )
}

/** The sum of the `countMax` greatest. */
function sumOf(weights: readonly number[], countMax: number): number {
  if (weights.length === 0) return 0
  return weights
    .toSorted((x, y) => y - x)
    .slice(0, countMax)
    .reduce((sum, weight) => sum + weight, 0)
}

/** "14" turns up in many reports of a week, "61,000" and "52.3" in those of one thing. */
function weighFigure(figure: string): number {
  if (figure.length > 3 || figure.includes('.')) return 1
  return figure.length > 2 ? 0.75 : 0.5
}

function describeShared({ names, places, figures, sayings, echoes, days }: EventEvidence): string {
  const shared = [
    ...toWords(sayings).map((saying) => `“${saying}”`),
    ...toWords(echoes).map((name) => `words of ${name}`),
    ...[names, figures, places, days].flatMap(toWords),
  ]
  return shared.length === 0 ? 'nothing' : shared.slice(0, SHARED_SHOWN_MAX).join(', ')
}

function toWords(numbers: readonly number[]): readonly string[] {
  return numbers.map(toNumberedWord).sort()
}
