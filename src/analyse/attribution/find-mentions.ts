import type { Token } from '../people/find-tokens.ts'
import {
  MONTHS_AND_DAYS,
  NAME_PARTICLES,
  PHRASE_BREAKERS,
  SENTENCE_STARTERS,
} from '../people/function-words.ts'
import { GIVEN_NAMES, type Gender } from '../people/given-names.ts'
import { ORGANISATION_NOUNS } from '../people/organisation-nouns.ts'
import { HONORIFICS, OFFICE_AREAS, ROLE_NOUNS, ROLE_PREFIXES } from '../people/titles.ts'
import type { PassageReading } from '../people/to-reading.ts'

/** A name where it stands, with what its surroundings tell of it. */
export interface NameMention {
  readonly passage: number
  /** First and last token of the name in `outer`, without titles. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly name: string
  readonly role?: string
  readonly gender?: Gender
  readonly kind: 'person' | 'organisation' | 'unsure'
}

const ROLE_WORDS_MAX = 14

/** The names outside the quotations of a passage, in order. */
export function findMentions(text: string, reading: PassageReading): NameMention[] {
  const names: NameMention[] = []
  const { outer } = reading
  for (let i = 0; i < outer.length; i++) {
    if (!canBegin(reading, i)) continue
    const last = findRunEnd(reading, i)
    const first = findNameStart(outer, i, last)
    if (first <= last) names.push(toMention(text, reading, { runStart: i, first, last }))
    i = last
  }
  return names
}

function canBegin({ outer, sentenceOf }: PassageReading, i: number): boolean {
  const token = outer[i]!
  if (token.shape !== 'capital' || MONTHS_AND_DAYS.has(token.lower) || token.text === 'I') return false
  const isStart = i === 0 || sentenceOf[i] !== sentenceOf[i - 1]
  return !(SENTENCE_STARTERS.has(token.lower) && (isStart || token.text.length < 4))
}

function findRunEnd({ outer, sentenceOf }: PassageReading, i: number): number {
  let end = i
  for (let j = i + 1; j < outer.length && sentenceOf[j] === sentenceOf[i]; j++) {
    const { shape, lower } = outer[j]!
    if (shape === 'capital' && !MONTHS_AND_DAYS.has(lower)) end = j
    else if (!(outer[j + 1]?.shape === 'capital' && isInner(lower, outer.slice(i, j)))) break
  }
  return end
}

/** A small word within a name, or the "of" within an office or an organisation. */
function isInner(lower: string, run: readonly Token[]): boolean {
  if (NAME_PARTICLES.has(lower)) return true
  if (lower !== 'of' && lower !== 'for' && lower !== 'the') return false
  return run.some((token) => isTitle(token.lower) || ORGANISATION_NOUNS.has(token.lower))
}

function isTitle(lower: string): boolean {
  return ROLE_NOUNS.has(lower) || HONORIFICS.has(lower)
}

/** Where the name begins after the titles of its run; beyond its end when the run is only a title. */
function findNameStart(outer: readonly Token[], from: number, last: number): number {
  if (ORGANISATION_NOUNS.has(outer[last]!.lower)) return from
  for (let i = last; i >= from; i--) {
    const { lower } = outer[i]!
    const isArea = OFFICE_AREAS.has(lower) && /^(?:of|for)$/.test(outer[i - 1]?.lower ?? '')
    if (isTitle(lower) || isArea || (i === last && ROLE_PREFIXES.has(lower) && i > from)) return i + 1
  }
  return from
}

interface Place {
  readonly runStart: number
  readonly first: number
  readonly last: number
}

function toMention(text: string, reading: PassageReading, place: Place): NameMention {
  const { outer, passage } = reading
  const { first, last } = place
  const start = outer[first]!.start
  const end = outer[last]!.end
  const titleStart = findTitleStart(outer, place)
  const title = titleStart < first ? text.slice(outer[titleStart]!.start, outer[first - 1]!.end) : undefined
  const isAddressed = outer[first - 1] !== undefined && HONORIFICS.has(outer[first - 1]!.lower)
  const role = isAddressed
    ? undefined
    : (title ?? findRoleBefore(text, reading, place) ?? findRoleAfter(text, reading, place))
  const gender = findGender(outer, titleStart, place)
  const isAcronym = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(text.slice(start, end))
  const isOrganisation = ORGANISATION_NOUNS.has(outer[last]!.lower) || isAcronym
  const isPerson = isAddressed || role !== undefined || GIVEN_NAMES.has(fold(outer[first]!.lower))
  return {
    passage,
    first,
    last,
    start,
    end,
    name: text.slice(start, end).replace(/\s+/g, ' '),
    ...(role !== undefined && !isOrganisation && { role: role.replace(/\s+/g, ' ') }),
    ...(gender !== undefined && { gender }),
    kind: isOrganisation ? 'organisation' : isPerson ? 'person' : 'unsure',
  }
}

/** Titles in lower case before the run belong to it: "former prime minister". So does whose they are: "Faso’s President". */
function findTitleStart(outer: readonly Token[], { runStart, first }: Place): number {
  let start = runStart
  while (start > 0 && isRoleWord(outer[start - 1]!.lower)) start--
  if (start === first || !/^['’]s$/.test(outer[start - 1]?.lower ?? '')) return start
  let owner = start - 2
  while (owner > 0 && outer[owner]?.shape === 'capital' && outer[owner - 1]?.shape === 'capital') owner--
  return outer[owner]?.shape === 'capital' ? owner : start
}

function isRoleWord(lower: string): boolean {
  return ROLE_NOUNS.has(lower) || ROLE_PREFIXES.has(lower)
}

/** "Velland’s fisheries minister, Tomasz Bielak, said": the office stands before the first comma. */
function findRoleBefore(
  text: string,
  { outer, sentenceOf }: PassageReading,
  { first }: Place,
): string | undefined {
  if (outer[first - 1]?.text !== ',' || !ROLE_NOUNS.has(outer[first - 2]?.lower ?? '')) return undefined
  let start = first - 2
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[first] && !endsPhrase(outer[start - 1]!)) start--
  return text.slice(outer[start]!.start, outer[first - 2]!.end).replace(/^(?:[Tt]he|[Ii]ts|[Aa]nd)\s+/, '')
}

function endsPhrase({ shape, lower }: Token): boolean {
  return shape === 'point' || shape === 'stretch' || (PHRASE_BREAKERS.has(lower) && lower !== 'for')
}

/** "Oona Terrell, chair of the harbour board": up to the next comma, stop, quotation or relative clause. */
function findRoleAfter(
  text: string,
  { outer, sentenceOf }: PassageReading,
  { last }: Place,
): string | undefined {
  if (outer[last + 1]?.text !== ',') return undefined
  const from = last + 2
  let end = from
  while (
    end < outer.length &&
    end - from < ROLE_WORDS_MAX &&
    sentenceOf[end] === sentenceOf[last] &&
    !endsRole(outer[end]!)
  )
    end++
  const words = outer.slice(from, end)
  const hasHead = words.slice(0, 6).some(({ lower }) => ROLE_NOUNS.has(lower))
  if (!hasHead || words[0]!.shape === 'number') return undefined
  return text.slice(words[0]!.start, words.at(-1)!.end)
}

function endsRole({ shape, lower }: Token): boolean {
  return (
    shape === 'stretch' ||
    shape === 'point' ||
    /^(?:who|whose|which|said|says|told|and|but|after|when|where)$/.test(lower)
  )
}

function findGender(outer: readonly Token[], titleStart: number, { first }: Place): Gender | undefined {
  for (let i = titleStart; i < first; i++) {
    const gender = HONORIFICS.get(outer[i]!.lower) ?? ROLE_NOUNS.get(outer[i]!.lower)
    if (gender !== undefined) return gender
  }
  return GIVEN_NAMES.get(fold(outer[first]!.lower))
}

function fold(lower: string): string {
  return lower.normalize('NFD').replace(/\p{M}/gu, '')
}
