import { PHRASE_BREAKERS } from '../people/function-words.ts'
import { DOCUMENT_NOUNS, GROUP_NOUNS, ORGANISATION_NOUNS } from '../people/organisation-nouns.ts'
import type { Token } from '../people/find-tokens.ts'
import type { Name } from '../people/split-run.ts'
import { ROLE_NOUNS } from '../people/titles.ts'
import type { PassageReading } from '../people/to-reading.ts'

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
    } else if (isHead(token) && !isHeadAhead(outer, i) && !isApposition(token, mentions.at(-1))) {
      const first = findPhraseStart(outer, i, mentions.at(-1))
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
const ALONE: ReadonlySet<string> = new Set(
  'one another some others many most several everyone everybody someone somebody'.split(' '),
)

function isHead({ lower, shape }: Token): boolean {
  return HEADS.has(lower) && shape !== 'point' && shape !== 'stretch'
}

// One look instead of five for every word of an article.
const HEADS: ReadonlySet<string> = new Set([
  ...ROLE_NOUNS.keys(),
  ...GROUP_NOUNS,
  ...DOCUMENT_NOUNS,
  ...ORGANISATION_NOUNS,
  ...ALONE,
])

/** "campaign manager": the second word is the head. */
function isHeadAhead(outer: readonly Token[], i: number): boolean {
  const next = outer[i + 1]
  return next !== undefined && isHead(next) && !ALONE.has(next.lower)
}

/** "Ana Reyes, the former governor and a candidate, said": what she is stands for nobody else. */
function isApposition({ start }: Token, previous: Mention | undefined): boolean {
  const role = previous?.name?.role
  return role !== undefined && start < role.end && role.start > previous!.start && start >= role.start
}

const PHRASE_LENGTH_MAX = 8
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their my our your this that these those some many several one another two three four five both all most'.split(
    ' ',
  ),
)

function findPhraseStart(outer: readonly Token[], at: number, previous: Mention | undefined): number {
  let first = at
  while (first > 0 && at - first < PHRASE_LENGTH_MAX) {
    const { lower, shape } = outer[first - 1]!
    if (shape === 'point' || shape === 'stretch' || PHRASE_BREAKERS.has(lower)) break
    if (previous && first - 1 <= previous.last && previous.kind === 'name' && !isPossessive(outer[first]))
      break
    if (DETERMINERS.has(lower)) return first - 1
    if (/(?:ed|ly)$/.test(lower) && shape === 'lower') break
    first--
  }
  return first
}

function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === '’s'
}
