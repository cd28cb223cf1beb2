import type { Token } from '../people/find-tokens.ts'
import { PHRASE_BREAKERS } from '../people/function-words.ts'
import { DOCUMENT_NOUNS } from '../people/organisation-nouns.ts'
import { ALONE } from './is-head.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'

const PHRASE_LENGTH_MAX = 8

/** The mention before, in tokens. */
interface Earlier {
  readonly kind: 'name' | 'pronoun' | 'phrase'
  readonly first: number
  readonly last: number
}

/**
 * Where the phrase begins whose head stands at `at`: with its article ("the Ostrand senator", "her office"), else with the
 * words that surely belong to it ("federal prosecutors").
 *
 * `undefined` when it is no phrase for anybody: a document that nothing introduces ("broke civil law").
 */
export function findPhraseStart(
  outer: readonly Token[],
  at: number,
  previous: Earlier | undefined,
): number | undefined {
  if (ALONE.has(outer[at]!.lower)) return isDeterminer(outer[at - 1]) ? at - 1 : at
  let first = at
  while (first > 0 && at - first < PHRASE_LENGTH_MAX) {
    const { lower, shape } = outer[first - 1]!
    if (shape === 'point' || shape === 'stretch' || PHRASE_BREAKERS.has(lower)) break
    if (previous?.kind === 'name' && first - 1 <= previous.last && !isPossessive(outer[first]))
      return isDeterminer(outer[previous.first - 1]) ? previous.first - 1 : previous.first
    if (isDeterminer(outer[first - 1])) return first - 1
    if (isVerbal(outer[first - 1]!)) {
      // "the retired neurosurgeon"
      if (/ed$/.test(lower) && isDeterminer(outer[first - 2])) return first - 2
      break
    }
    first--
  }
  const bare = toBareStart(outer, at, first)
  return bare === at && at > 0 && DOCUMENT_NOUNS.has(outer[at]!.lower) ? undefined : bare
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their my our your this that these those some many several one another two three four five both all most'.split(
    ' ',
  ),
)

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && DETERMINERS.has(token.lower)
}

function isVerbal({ lower, shape }: Token): boolean {
  if (shape !== 'lower') return false
  const form = REPORTING_VERBS.get(lower)?.form
  return (/(?:ed|ly)$/.test(lower) && !LY_ADJECTIVE.test(lower)) || form === 'past' || form === 'present'
}

const LY_ADJECTIVE =
  /^(?:early|daily|weekly|monthly|yearly|only|family|elderly|friendly|lonely|likely|assembly)$/

/** Without an article in front, a verb or another phrase may stand there: "undermines citizens", "half of voters". */
function toBareStart(outer: readonly Token[], at: number, first: number): number {
  for (let i = at - 1; i >= first; i--) {
    const { lower, shape } = outer[i]!
    if (lower === 'of' || (shape === 'lower' && (VERB_OR_PLURAL.test(lower) || lower.endsWith('ing'))))
      return i + 1
  }
  return first
}

const VERB_OR_PLURAL =
  /^(?!['’]|(?:news|sports|affairs|communications|rights|operations|services|arms)$).*[^su]s$/

function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === '’s'
}
