import type { Token } from '../people/find-tokens.ts'
import type { NameMention } from './find-mentions.ts'
import { PHRASE_BREAKERS } from '../people/function-words.ts'
import { DOCUMENT_NOUNS, GROUP_NOUNS, ORGANISATION_NOUNS } from '../people/organisation-nouns.ts'
import { ROLE_NOUNS } from '../people/titles.ts'
import { REPORTING_VERBS, type CueClass } from '../speakers/reporting-verbs.ts'

/** The sentence around quotations: tokens from `from` up to `to`, and the names among them. */
export interface CueSentence {
  readonly outer: readonly Token[]
  readonly from: number
  readonly to: number
  readonly names: readonly NameMention[]
}

/** Who speaks, as it stands beside the cue. */
export type Subject =
  | { readonly kind: 'name'; readonly mention: NameMention }
  | { readonly kind: 'pronoun'; readonly token: Token }
  | { readonly kind: 'phrase'; readonly start: number; readonly end: number }

export interface Cue {
  readonly class: CueClass
  readonly at: number
  readonly start: number
  readonly end: number
  readonly subject: Subject
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in of at from on to with by for near against between outside inside'.split(' '),
)
const PRONOUNS = /^(?:he|she|they|it|who|we|i)$/i
const PASSED_OVER =
  /^(?:\p{L}+ly|also|then|later|has|had|have|would|did|does|once|again|even|often|still|just|repeatedly|earlier|further|,)$/u

/** The cues of a sentence that have a speaker, in order. */
export function findCues(sentence: CueSentence): Cue[] {
  const cues: Cue[] = []
  const { outer, from, to } = sentence
  for (let at = from; at < to; at++) {
    const { lower, start, end } = outer[at]!
    if (lower === 'according' && outer[at + 1]?.lower === 'to') {
      const subject = findAfter(sentence, at + 2)
      if (subject) cues.push({ class: 'say', at, start, end: outer[at + 1]!.end, subject })
      continue
    }
    const verb = REPORTING_VERBS.get(lower)
    if (verb === undefined || verb.form === 'base') continue
    const subject = findSubject(sentence, at)
    if (subject) cues.push({ class: verb.class, at, start, end, subject })
  }
  return cues
}

/** After a quotation the subject may follow its verb ("said Oona Terrell"); else it stands before. */
function findSubject(sentence: CueSentence, at: number): Subject | undefined {
  const { outer, from } = sentence
  const before = outer[at - 1]
  const followsWords =
    at === from ||
    before?.shape === 'stretch' ||
    (before?.text === ',' && (at - 2 < from || outer[at - 2]?.shape === 'stretch'))
  return (followsWords ? findAfter(sentence, at + 1) : undefined) ?? findBefore(sentence, at)
}

function findAfter({ outer, to, names }: CueSentence, at: number): Subject | undefined {
  const name = names.find(({ first, last }) => first >= at && first - at <= 8 && last < to)
  if (
    name &&
    outer
      .slice(at, name.first)
      .every((token) => token.shape !== 'point' && token.shape !== 'stretch' && !isVerb(token))
  )
    if (
      outer
        .slice(at, name.first)
        .every(({ lower }) => !/^(?:of|for|in|on|at|from|with|that|to)$/.test(lower)) ||
      hasRole(outer, at, name.first)
    )
      return { kind: 'name', mention: name }
  const token = outer[at]
  if (token && PRONOUNS.test(token.text)) return { kind: 'pronoun', token }
  return token ? toPhraseAfter(outer, at, to) : undefined
}

function hasRole(outer: readonly Token[], from: number, to: number): boolean {
  return outer.slice(from, to).some(({ lower }) => ROLE_NOUNS.has(lower))
}

function isVerb({ lower }: Token): boolean {
  return REPORTING_VERBS.has(lower) && !ROLE_NOUNS.has(lower)
}

function toPhraseAfter(outer: readonly Token[], at: number, to: number): Subject | undefined {
  for (let i = at; i < Math.min(to, at + 6); i++) {
    const { lower, shape, end } = outer[i]!
    if (shape === 'point' || shape === 'stretch' || (i > at && PHRASE_BREAKERS.has(lower))) return undefined
    if (canSpeak(lower)) return { kind: 'phrase', start: outer[at]!.start, end }
  }
  return undefined
}

function findBefore(sentence: CueSentence, at: number): Subject | undefined {
  const { outer, from, names } = sentence
  let i = at - 1
  while (i >= from && PASSED_OVER.test(outer[i]!.lower)) i--
  const direct = toSubjectAt(sentence, i)
  if (direct && direct.kind !== 'phrase') return direct
  // An apposition or a clause set in commas stands between the name and its verb.
  const isSetOff =
    outer[at - 1]?.text === ',' || names.some(({ last }) => outer[last + 1]?.text === ',' && last < at)
  const setOff = isSetOff
    ? names.filter(({ last, first }) => last < at && first >= from && outer[last + 1]?.text === ',')
    : []
  // "Belousov, during a meeting in Moscow, underscored": Moscow belongs to the clause between.
  const name = setOff.findLast(({ first }) => !PREPOSITIONS.has(outer[first - 1]?.lower ?? ''))
  const between = name === undefined ? [] : outer.slice(name.last + 1, at)
  if (name && !between.some((token) => token.shape === 'stretch' || token.text === ';'))
    return { kind: 'name', mention: name }
  return direct
}

function toSubjectAt({ outer, from, names }: CueSentence, at: number): Subject | undefined {
  const token = outer[at]
  if (at < from || token === undefined) return undefined
  const name = names.find(({ first, last }) => first <= at && at <= last)
  if (name) return { kind: 'name', mention: name }
  if (/^who$/i.test(token.text))
    return toSubjectAt({ outer, from, to: at, names }, outer[at - 1]?.text === ',' ? at - 2 : at - 1)
  if (PRONOUNS.test(token.text)) return { kind: 'pronoun', token }
  return canSpeak(token.lower)
    ? { kind: 'phrase', start: outer[findPhraseStart(outer, from, at)]!.start, end: token.end }
    : undefined
}

function findPhraseStart(outer: readonly Token[], from: number, at: number): number {
  let start = at
  for (let i = at - 1; i >= from && at - i < 8; i--) {
    const { lower, shape } = outer[i]!
    if (shape === 'point' || shape === 'stretch' || (PHRASE_BREAKERS.has(lower) && lower !== 'for')) break
    start = i
    if (/^(?:the|a|an|his|her|its|their|some|many|one)$/.test(lower)) break
  }
  return start
}

function canSpeak(lower: string): boolean {
  return (
    ROLE_NOUNS.has(lower) ||
    ORGANISATION_NOUNS.has(lower) ||
    DOCUMENT_NOUNS.has(lower) ||
    GROUP_NOUNS.has(lower)
  )
}
