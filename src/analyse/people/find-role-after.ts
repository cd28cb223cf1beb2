import { toSpan, type Span } from '../../model/position.ts'
import { REPORTING_VERBS } from '../speakers/reporting-verbs.ts'
import { findAffiliation } from './find-affiliation.ts'
import type { Token } from './find-tokens.ts'
import { ROLE_NOUNS, ROLE_PREFIXES } from './titles.ts'

const ROLE_LENGTH_MAX = 16

/**
 * What a person is said to be right after the name: ", 23, a social worker from Osage,"; without the article.
 *
 * A relative clause ("who …") is no part of it.
 */
export function findRoleAfter(text: string, tokens: readonly Token[], at: number): Span | undefined {
  let from = skipBrackets(tokens, at)
  if (tokens[from]?.lower !== ',') return undefined
  from++
  if (tokens[from]?.shape === 'number' && tokens[from + 1]?.lower === ',') from += 2
  const affiliation = findAffiliation(text, tokens, { at: from, isOffice: false })
  if (affiliation) return affiliation
  const isDescribed = /^an?$/.test(tokens[from]?.lower ?? '')
  if (DETERMINERS.has(tokens[from]?.lower ?? '')) from++
  else if (isDoing(tokens[from])) return undefined
  let to = from
  let hasOffice = false
  for (; to < tokens.length && to - from <= ROLE_LENGTH_MAX; to++) {
    const { lower, shape } = tokens[to]!
    if (ENDS.has(lower) || (shape === 'point' && lower !== '&')) break
    if (REPORTING_VERBS.has(lower) && !ROLE_NOUNS.has(lower) && hasOffice && shape === 'lower')
      return undefined
    if (VERBS.test(lower) && !hasOffice) return undefined
    hasOffice ||=
      (ROLE_NOUNS.has(lower) ||
        (isDescribed && shape === 'lower' && DOER.test(lower) && !NO_DOER.test(lower))) &&
      !tokens.slice(from, to).some((token) => PREPOSITION.test(token.lower))
  }
  if (!hasOffice || to - from > ROLE_LENGTH_MAX || to === from) return undefined
  if (!/^[,.;:")—–-]$|^who$|^which$|^whose$|^and$|^$/.test(tokens[to]?.lower ?? '')) return undefined
  // "the bank’s governor": a common noun that owns keeps its article.
  const isOwned =
    tokens[from]!.shape === 'lower' && tokens.slice(from, to).some(({ lower }) => /^['’]s$/.test(lower))
  if (isOwned && tokens[from - 1]?.lower === 'the') from--
  // "host of" a programme whose name stands in marks
  while (to - 1 > from && PREPOSITION.test(tokens[to - 1]!.lower)) to--
  return toSpan(text, tokens[from]!.start, tokens[to - 1]!.end)
}

const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'another',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
])
const ENDS: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where', 'when', 'but'])
// "a boatbuilder", "an ornithologist": after a name and an article, what somebody does.
const DOER = /^\p{Ll}{2,}(?:[^e]er|eer|or|ist|ian|wright|smith|man|woman|keeper|[aei]nt|herd)s?$/u
const NO_DOER =
  /^(?:.*(?:ment|ther|tter|mber|ever|over|under|after|order|number|winter|summer|quarter|power|river|water|paper|letter|factor|floor|color|error|metaphor|event|percent|account|amount|point))$/u
const VERBS =
  /^(?:is|was|are|were|has|had|will|would|can|could|may|might|must|should|does|did|he|she|they|it|i|we|said|says|told|in|on|at|during|after|before|while|speaking|along|like|including|as|and|or|to|for|from|with)$/
const PREPOSITION = /^(?:of|for|in|at|from|with|on|to|by)$/

/** "…, questioning the governor’s record," is no office; "acting chairwoman" is one. */
function isDoing(token: Token | undefined): boolean {
  return token !== undefined && /.ing$/.test(token.lower) && !ROLE_PREFIXES.has(token.lower)
}

function skipBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== '(') return at
  for (let i = at + 1; i < tokens.length && i < at + 8; i++) if (tokens[i]!.lower === ')') return i + 1
  return at
}
