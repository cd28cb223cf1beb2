import { foldText } from '../kit/fold-text.ts'
import { hasNumber, toNumberRow, type NumberRow } from '../kit/number-row.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { toWordNumber } from '../kit/word-number.ts'
import { createWordTable } from '../kit/word-table.ts'
import type { Digest, Quotation } from '../model/digest.ts'
import { findEventDays } from './event-days.ts'
import { toNameFact } from './name-facts.ts'
import { findProperNames, findSubjects, findWords } from './proper-names.ts'
import { toNameKey } from './to-name-key.ts'

/** What one article has to be compared by, by words' numbers; worked out once, since it is compared with many others. */
export interface EventFacts {
  /** Persons and organisations that it names, and other words with a capital; see `toNameFact`. */
  readonly names: NumberRow
  /** Numbers, the small ones left out that are everywhere and tell nothing. */
  readonly figures: NumberRow
  /** Words in quotation marks, five at least, folded. */
  readonly sayings: NumberRow
  /** Whom it quotes, or reports in its own words. */
  readonly speakers: NumberRow
  /** Whose words it prints. */
  readonly printed: NumberRow
  readonly days: NumberRow
  /** What it is about, by headline and first paragraph. */
  readonly subjects: readonly number[]
  /** All its words. */
  readonly words: NumberRow
  /** Its date in days; absent when it has none. */
  readonly day?: number
}

const DAY_MS = 24 * 60 * 60 * 1000
const SAYING_WORDS_MIN = 5
const ECHO_WORDS_MIN = 4
const SMALL_MAX = 12

export const findEventFacts = rememberEach((digest: Digest): EventFacts => {
  const { article, figures, quotations } = digest
  const sayings: number[] = []
  const speakers: number[] = []
  const printed: number[] = []
  for (const quotation of quotations) {
    const names = nameSpeaker(quotation).map(toWordNumber)
    speakers.push(...names)
    if (!isMarked(quotation)) continue
    printed.push(...names)
    for (const { text } of quotation.content) {
      const saying = foldText(text).replace(/[.,;:!?-]+$/, '')
      if (saying.split(' ').length >= SAYING_WORDS_MIN) sayings.push(toWordNumber(saying))
    }
  }
  return {
    names: findNameFacts(digest),
    figures: toWordRow(
      figures
        .filter(({ value }) => value > SMALL_MAX || !Number.isInteger(value))
        .map(({ value }) => String(value)),
    ),
    sayings: toNumberRow(sayings),
    speakers: toNumberRow(speakers),
    printed: toNumberRow(printed),
    days: toWordRow([...findEventDays(article)]),
    subjects: findSubjects(digest),
    words: findWords(digest),
    ...(article.date !== undefined && { day: Date.parse(article.date) / DAY_MS }),
  }
})

function toWordRow(words: readonly string[]): NumberRow {
  return toNumberRow(words.map(toWordNumber))
}

/** A name's number with what it is in an article. */
function findNameFacts(digest: Digest): NumberRow {
  const { people } = digest
  const persons = toWordRow(people.map(toNameKey))
  // Given names are of their person, and "Bank" of "Bank of Merrow": such words are no places.
  const personWords = toWordRow(
    people.flatMap(({ name }) => toNameKey({ kind: 'organisation', name }).split(/[\s-]/)),
  )
  const properNames = findProperNames(digest)
  return toNumberRow([...persons, ...properNames]).map((name) => {
    const isPlace = hasNumber(properNames, name) && !hasNumber(personWords, name)
    return toNameFact(name, { isPerson: hasNumber(persons, name), isPlace })
  })
}

/** Every four words in a row that somebody said, with who did, by a number of their own; see `toRunSpeaker`. */
export const findRuns = rememberEach(({ quotations }: Digest): NumberRow => {
  const runs: number[] = []
  for (const quotation of quotations.filter(isMarked))
    for (const name of nameSpeaker(quotation)) {
      const speaker = toWordNumber(name)
      for (const { text } of quotation.content) {
        const words = foldText(text).match(/[\p{L}\p{N}'-]+/gu) ?? []
        for (let i = 0; i + ECHO_WORDS_MIN <= words.length; i++) {
          const run = `${name}\n${words.slice(i, i + ECHO_WORDS_MIN).join(' ')}`
          const number = RUNS.find(run, 0, run.length)
          SPEAKERS[number] = speaker
          runs.push(number)
        }
      }
    }
  return toNumberRow(runs)
})

const RUNS = createWordTable()
const SPEAKERS: number[] = []

/** Who said a run, by the name's number. */
export function toRunSpeaker(run: number): number {
  return SPEAKERS[run]!
}

function isMarked({ kind }: Quotation): boolean {
  return kind !== 'indirect'
}

function nameSpeaker({ speaker }: Quotation): readonly string[] {
  // "The company said" is nobody that another article would know.
  return speaker.kind === 'unknown' || !/\p{Lu}/u.test(speaker.name)
    ? []
    : [toNameKey({ kind: 'person', name: speaker.name })]
}
