import type { Token } from '../people/find-tokens.ts'
import { PHRASE_BREAKERS } from '../people/function-words.ts'
import type { Name } from '../people/split-run.ts'
import type { PassageReading } from '../people/to-reading.ts'
import { findPhraseStart } from './find-phrase-start.ts'
import { isHead } from './is-head.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'

/** Somebody who may be the speaker, as the words around the quotations mention them. */
export interface Mention {
  readonly kind: 'name' | 'pronoun' | 'phrase'
  readonly passage: number
  /** Its place among the mentions of the passage. */
  readonly index: number
  /** Tokens of `outer`, from the title or article to the last word. */
  readonly first: number
  readonly last: number
  /** The name, the pronoun or the phrase itself. */
  readonly start: number
  readonly end: number
  /** The head: the pronoun, or the last word. */
  readonly head: string
  readonly name?: Name
}

/** Everybody mentioned in a passage outside quotations, in order. */
export function findMentions(
  { outer, passage }: PassageReading,
  nameAt: ReadonlyMap<number, Name>,
): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < outer.length; i++) {
    const token = outer[i]!
    const name = nameAt.get(token.start)
    if (name) {
      let last = i
      while (last + 1 < outer.length && outer[last + 1]!.start < name.end) last++
      let first = i
      while (first > 0 && outer[first - 1]!.start >= name.outerStart) first--
      while (mentions.length > 0 && mentions.at(-1)!.last >= first) mentions.pop()
      const { start, end } = name
      mentions.push({
        kind: 'name',
        passage,
        index: mentions.length,
        first,
        last,
        start,
        end,
        head: outer[last]!.lower,
        name,
      })
      i = last
    } else if (PRONOUNS.has(token.lower) && token.text !== 'IT' && !isObject(outer, i)) {
      const { start, end, lower } = token
      mentions.push({
        kind: 'pronoun',
        passage,
        index: mentions.length,
        first: i,
        last: i,
        start,
        end,
        head: lower,
      })
    } else if (isHead(outer, i) && !isApposition(token, mentions.at(-1)) && !isTitleOf(outer, i, nameAt)) {
      const first = findPhraseStart(outer, i, mentions.at(-1))
      if (first === undefined || describesOne(outer, { first, last: i }, mentions.at(-1))) continue
      mentions.push({
        kind: 'phrase',
        passage,
        index: mentions.length,
        first,
        last: i,
        start: outer[first]!.start,
        end: token.end,
        head: token.lower,
      })
    }
  }
  return mentions
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'who'])
/** "as he put it": only "it" looks the same as an object. */
function isObject(outer: readonly Token[], i: number): boolean {
  return outer[i]!.lower === 'it' && BEFORE_OBJECT.has(outer[i - 1]?.lower ?? '')
}

const BEFORE_OBJECT: ReadonlySet<string> = new Set(
  'put puts putting call calls called calling made make makes do did does to of for in on at with about from by like into get got take took see saw say said described describes'.split(
    ' ',
  ),
)
/** "Ana Reyes, the former governor and a candidate, said": what she is stands for nobody else. */
function isApposition({ start }: Token, previous: Mention | undefined): boolean {
  const role = previous?.name?.role
  return role !== undefined && start < role.end && role.start > previous!.start && start >= role.start
}

const AREA_LENGTH_MAX = 3

/** "said master of ceremonies Asab Vos": an office with what it is of, right before whoever holds it. */
function isTitleOf(outer: readonly Token[], at: number, nameAt: ReadonlyMap<number, Name>): boolean {
  if (outer[at + 1]?.lower !== 'of' || outer[at + 2]?.shape !== 'lower') return false
  for (let i = at + 3; i <= at + 2 + AREA_LENGTH_MAX; i++) {
    if (nameAt.has(outer[i]?.start ?? -1)) return true
    if (outer[i]?.shape !== 'lower' || PHRASE_BREAKERS.has(outer[i]!.lower)) return false
  }
  return false
}

const DESCRIPTION_LENGTH_MAX = 12

/** "Ana Reyes, an early supporter of the pier, said": a person and what she is, set off by commas, are one. */
function describesOne(
  outer: readonly Token[],
  { first, last }: Pick<Mention, 'first' | 'last'>,
  previous: Mention | undefined,
): boolean {
  if (previous?.name?.kind !== 'person' || previous.last !== first - 2) return false
  if (outer[first - 1]!.lower !== ',' || !/^(?:an?|one)$/.test(outer[first]!.lower)) return false
  for (let i = last + 1; i < outer.length && i - last <= DESCRIPTION_LENGTH_MAX; i++) {
    const { lower, shape } = outer[i]!
    if (shape === 'point') return lower === ',' || lower === '.'
    if (shape === 'stretch' || REPORTING_VERBS.get(lower)?.form === 'past') return false
  }
  return false
}
