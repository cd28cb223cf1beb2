import { toSpan, type Span } from '../../model/position.ts'
import type { Token } from './find-tokens.ts'
import { findAffiliation } from './find-affiliation.ts'
import { findCharge } from './find-charge.ts'
import { findRoleAfter } from './find-role-after.ts'
import { findRoleBefore } from './find-role-before.ts'
import { GIVEN_NAMES, type Gender } from './given-names.ts'
import { BODIES, ORGANISATION_NOUNS } from './organisation-nouns.ts'
import { isDemonym, PLACES } from './places.ts'
import { toPlainLetters } from './to-plain-letters.ts'
import { HONORIFICS, OFFICE_AREAS, ROLE_NOUNS, ROLE_PREFIXES } from './titles.ts'

/** A place where somebody or something is named. */
export interface Name extends Span {
  readonly passage: number
  /** unknown: neither a given name nor a noun tells; other mentions may. */
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown'
  readonly words: readonly string[]
  readonly gender?: Gender
  readonly isAddressed: boolean
  /** The office beside the name, "Russian Deputy Minister of Defense"; its words may go on behind the name. */
  readonly role?: Span
  /** Where the name begins with its titles. */
  readonly outerStart: number
}

export interface Run {
  readonly from: number
  readonly to: number
  readonly passage: number
}

/** The name in a run of capitals, with the office that stood before it; `undefined` when the run names nothing. */
export function splitRun(
  text: string,
  tokens: readonly Token[],
  { from, to, passage }: Run,
): Name | undefined {
  const title = findTitleEnd(tokens, from, to)
  let nameFrom = title ?? from
  let gender: Gender | undefined
  let isAddressed = false
  for (let i = from; i < nameFrom; i++)
    gender ??= HONORIFICS.get(tokens[i]!.lower) ?? ROLE_NOUNS.get(tokens[i]!.lower)
  while (nameFrom < to && HONORIFICS.has(tokens[nameFrom]!.lower))
    gender ??= HONORIFICS.get(tokens[nameFrom++]!.lower)
  while (nameFrom < to - 1 && isModifier(tokens, nameFrom, to)) nameFrom++
  isAddressed = nameFrom > from && HONORIFICS.has(tokens[nameFrom - 1]!.lower)
  if (nameFrom >= to) return undefined
  const words = tokens.slice(nameFrom, to).map(({ lower }) => lower)
  const before = findRoleBefore(text, tokens, { from, nameFrom, nameTo: to })
  const role = before
    ? withAffiliation(text, tokens, { before, to })
    : (findRoleAfter(text, tokens, to) ?? findCharge(text, tokens, to))
  const name = toSpan(text, tokens[nameFrom]!.start, tokens[to - 1]!.end)
  // "in Norland, the centre of it all": what follows a place says what it is, no more.
  const isTitled = before !== undefined || !PLACES.has(words.join(' '))
  const hasTitle = isAddressed || (isTitled && role !== undefined) || isAged(tokens, to)
  const named = toKind(words, name.text, hasTitle)
  if (named === undefined) return undefined
  const kind = named === 'unknown' && words.length > 1 && isOneWho(tokens, to) ? 'person' : named
  gender ??= role && toRoleGender(role.text)
  gender ??= kind === 'person' && words.length > 1 ? GIVEN_NAMES.get(toPlainLetters(words[0]!)) : undefined
  return {
    ...name,
    passage,
    kind,
    words,
    ...(gender && { gender }),
    isAddressed,
    ...(role && kind === 'person' && { role }),
    outerStart: Math.min(tokens[from]!.start, before?.start ?? Infinity),
  }
}

/** "Professor Kofi Amankwah of the University of Port Calder" is Professor of the University of Port Calder. */
function withAffiliation(
  text: string,
  tokens: readonly Token[],
  { before, to }: { readonly before: Span; readonly to: number },
): Span {
  if (/\s/.test(before.text)) return before
  const affiliation = findAffiliation(text, tokens, { at: to, isOffice: true })
  return affiliation ? { ...before, text: `${before.text} ${affiliation.text}` } : before
}

/** Index after the last title in the run, with what it is a title of. */
function findTitleEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = to - 1; i >= from; i--) {
    const { lower } = tokens[i]!
    if (!ROLE_NOUNS.has(lower) && !HONORIFICS.has(lower)) continue
    // "Guy Cecil" and "Dean Ward" have no title.
    if (i === to - 2 && GIVEN_NAMES.has(lower)) continue
    // "Judy Judge" and "Mike Pope" are names; "Judge" after a given name is one.
    if (i > from && i === to - 1 && GIVEN_NAMES.has(tokens[i - 1]!.lower)) return undefined
    return findAreaEnd(tokens, i + 1, to)
  }
  return undefined
}

function findAreaEnd(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]?.lower !== 'of' && tokens[from]?.lower !== 'for') return from
  if (from >= to) return from
  let end = from + 1
  if (tokens[end]?.lower === 'the') end++
  const first = end
  while (end < to && (OFFICE_AREAS.has(tokens[end]!.lower) || tokens[end]!.lower === 'and')) end++
  // "President of Burkina Faso Ibrahim Traore": whatever is not two words of a name.
  return end > first ? end : Math.max(end, to - 2)
}

function isModifier(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower } = tokens[at]!
  if (ROLE_PREFIXES.has(lower) && !GIVEN_NAMES.has(lower))
    return !ORGANISATION_NOUNS.has(tokens[to - 1]!.lower)
  return (
    isDemonym(lower) &&
    (to - at > 2 || GIVEN_NAMES.has(tokens[at + 1]!.lower)) &&
    !ORGANISATION_NOUNS.has(tokens[to - 1]!.lower)
  )
}

/** "Oona Terrell, 35, came": only people have an age. */
function isAged(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === ',' &&
    /^\d{1,2}$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 2]?.lower === ','
  )
}

/** "Bettina Osei, who keeps the shop": one, and somebody; "the Ostrand Gulls, who have lost" are several. */
function isOneWho(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.lower === ',' ? at + 1 : at
  const verb = tokens[from + 1]?.lower ?? ''
  return tokens[from]?.lower === 'who' && /^(?:is|was|has|does|\p{Ll}{2,}[^s\P{Ll}]s)$/u.test(verb)
}

function toKind(words: readonly string[], text: string, hasTitle: boolean): Name['kind'] | undefined {
  const last = words[words.length - 1]!
  const isBody =
    (words.length > 1 || ORGANISATION_NOUNS.has(text.toLowerCase())) &&
    words.some((word) => ORGANISATION_NOUNS.has(word)) &&
    (ORGANISATION_NOUNS.has(last) || words.includes('of') || words.includes('for'))
  if (BODIES.has(text.toLowerCase())) return 'organisation'
  if (isBody && !(hasTitle && words.length === 2 && GIVEN_NAMES.has(words[0]!))) return 'organisation'
  if (PLACES.has(words.join(' '))) return hasTitle && !/^(?:\p{Lu}\.?)+$/u.test(text) ? 'person' : 'place'
  if (words.length === 1 && isDemonym(last)) return undefined
  if (hasTitle) return 'person'
  if (SHORT_FORMS.test(text)) return undefined
  if (/^[\p{Lu}.&-]{2,7}$/u.test(text) && !/^\p{Lu}\.$/u.test(text)) return 'organisation'
  if (words.length > 1 && words.length < 6) {
    if (
      GIVEN_NAMES.has(toPlainLetters(words[0]!)) ||
      words.some((word, i) => i > 0 && i < words.length - 1 && /^\p{L}\.$/u.test(word))
    )
      return 'person'
    if (/^(?:\p{L}\.){1,3}$/u.test(words[0]!) && !PLACES.has(words[0]!)) return 'person'
  }
  return 'unknown'
}

const SHORT_FORMS =
  /^(?:TV|O\.?K\.?|[AP]\.?M\.?|[AB]\.?C\.?E?\.?|A\.?D\.?|CEO|CFO|COO|GDP|DNA|HIV|AIDS|ID|VIP|FAQ)$/

function toRoleGender(role: string): Gender | undefined {
  for (const word of role.toLowerCase().split(/[\s,]+/)) {
    const gender = ROLE_NOUNS.get(word)
    if (gender) return gender
  }
  return undefined
}
