import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { rememberPair } from '../kit/remember-pair.ts'
import type { Digest, Quotation } from '../model/digest.ts'
import { findEventDays } from './event-days.ts'
import { findProperNames, findSubjects, findWords } from './proper-names.ts'
import { toNameKey } from './to-name-key.ts'

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

const DAY_MS = 24 * 60 * 60 * 1000
const SAYING_WORDS_MIN = 5
const ECHO_WORDS_MIN = 4
// Small whole numbers are everywhere and tell nothing.
const SMALL_MAX = 12

/**
 * Gathers what speaks for and against two articles telling of the same event; the same whichever of the two comes first.
 *
 * It depends on nothing else, so it stays true while other articles change.
 */
export const findEvidence = rememberPair((a: Digest, b: Digest): EventEvidence => {
  const sayings = intersect(listSayings(a), listSayings(b))
  const speakers = intersect(listSpeakers(a), listSpeakers(b))
  const [daysOfA, daysOfB] = [findEventDays(a.article), findEventDays(b.article)]
  const days = intersect<string>(daysOfA, daysOfB)
  const daysApart = countDaysApart(a, b)
  const names = [...new Set([...listNamesHeard(a, b), ...listNamesHeard(b, a)])].sort()
  const echoes = sayings.length > 0 ? [] : intersect(listRuns(a), listRuns(b)).map(toSpeaker).filter(isFirst)
  return {
    names,
    places: intersect(findProperNames(a), findProperNames(b)).filter(
      (word) => !listNameWords(a).has(word) && !listNameWords(b).has(word),
    ),
    figures: intersect(listFigures(a), listFigures(b)),
    sayings,
    echoes,
    speakers,
    haveOtherSpeakers: speakers.length === 0 && listSpeakers(a).size > 0 && listSpeakers(b).size > 0,
    haveOtherWords:
      sayings.length + echoes.length === 0 && intersect(listPrinted(a), listPrinted(b)).length > 0,
    otherSubjects: [isUnheardOf(a, b), isUnheardOf(b, a)].filter(Boolean).length as 0 | 1 | 2,
    days,
    dayShare: days.length / Math.max(1, daysOfA.size + daysOfB.size - days.length),
    haveOtherDays: days.length === 0 && daysOfA.size > 0 && daysOfB.size > 0,
    ...(daysApart !== undefined && { daysApart }),
  }
})

// A digest is compared with many others.
const listNames = rememberEach(({ people }: Digest): ReadonlySet<string> => new Set(people.map(toNameKey)))

/** Whom `a` names that `b` names too, even where it was not seen there that the name is somebody's. */
function listNamesHeard(a: Digest, b: Digest): readonly string[] {
  return [...listNames(a)].filter((name) => listNames(b).has(name) || findProperNames(b).has(name))
}

const listFigures = rememberEach(
  ({ figures }: Digest): ReadonlySet<string> =>
    new Set(
      figures
        .filter(({ value }) => value > SMALL_MAX || !Number.isInteger(value))
        .map(({ value }) => String(value)),
    ),
)

const listSayings = rememberEach(
  (digest: Digest): ReadonlySet<string> =>
    new Set(
      listMarked(digest)
        .flatMap(({ content }) => content.map(({ text }) => foldText(text).replace(/[.,;:!?-]+$/, '')))
        .filter((saying) => saying.split(' ').length >= SAYING_WORDS_MIN),
    ),
)

const listSpeakers = rememberEach(
  (digest: Digest): ReadonlySet<string> => new Set(digest.quotations.flatMap(nameSpeaker)),
)

const listPrinted = rememberEach(
  (digest: Digest): ReadonlySet<string> => new Set(listMarked(digest).flatMap(nameSpeaker)),
)

/** Given names are of their person, and "Bank" of "Bank of Merrow": such words are no places. */
const listNameWords = rememberEach(
  ({ people }: Digest): ReadonlySet<string> =>
    new Set(people.flatMap(({ name }) => toNameKey({ kind: 'organisation', name }).split(/[\s-]/))),
)

function isUnheardOf(a: Digest, b: Digest): boolean {
  const subjects = findSubjects(a)
  return subjects.length > 0 && !subjects.some((word) => findWords(b).has(word))
}

/** Every four words in a row that somebody said, with the name. */
const listRuns = rememberEach((digest: Digest): ReadonlySet<string> => {
  const runs = new Set<string>()
  for (const quotation of listMarked(digest))
    for (const name of nameSpeaker(quotation))
      for (const { text } of quotation.content) {
        const words = foldText(text).match(/[\p{L}\p{N}'-]+/gu) ?? []
        for (let i = 0; i + ECHO_WORDS_MIN <= words.length; i++)
          runs.add(`${name}\n${words.slice(i, i + ECHO_WORDS_MIN).join(' ')}`)
      }
  return runs
})

function listMarked({ quotations }: Digest): readonly Quotation[] {
  return quotations.filter(({ kind }) => kind !== 'indirect')
}

function nameSpeaker({ speaker }: Quotation): readonly string[] {
  // "The company said" is nobody that another article would know.
  return speaker.kind === 'unknown' || !/\p{Lu}/u.test(speaker.name)
    ? []
    : [toNameKey({ kind: 'person', name: speaker.name })]
}

function toSpeaker(run: string): string {
  return run.slice(0, run.indexOf('\n'))
}

function isFirst<T>(item: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(item) === index
}

function intersect<T extends string>(a: ReadonlySet<T>, b: ReadonlySet<T>): readonly T[] {
  return [...a].filter((item) => b.has(item)).sort()
}

function countDaysApart({ article: a }: Digest, { article: b }: Digest): number | undefined {
  if (a.date === undefined || b.date === undefined) return undefined
  return Math.round(Math.abs(Date.parse(a.date) - Date.parse(b.date)) / DAY_MS)
}
