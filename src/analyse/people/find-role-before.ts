import { toSpan, type Span } from '../../model/position.ts'
import type { Token } from './find-tokens.ts'
import { PHRASE_BREAKERS, SENTENCE_STARTERS } from './function-words.ts'
import { HONORIFICS, ROLE_NOUNS, ROLE_PREFIXES } from './titles.ts'
import { REPORTING_VERBS } from '../speakers/reporting-verbs.ts'

const ROLE_LENGTH_MAX = 9

/**
 * The office in front of a name: in the run of capitals before `nameFrom`, and the words that lead up to it.
 *
 * "Burkina Faso’s President", "former Florida governor", "White House press secretary"; without the article.
 */
export function findRoleBefore(
  text: string,
  tokens: readonly Token[],
  { from: first, nameFrom, nameTo }: NamePlace,
): Span | undefined {
  let from = first
  let to = nameFrom
  // "Burkina Faso’s Defense Minister, Alain Simporé, highlighted"
  const isSetOff = to === from && tokens[to - 1]?.lower === ','
  if (isSetOff && isOffice(tokens[to - 2])) to = --from
  const headed = isSetOff && tokens[nameTo]?.lower === ',' ? findHeadedFrom(tokens, to - 1) : undefined
  if (headed !== undefined) return toSpan(text, tokens[headed]!.start, tokens[to - 2]!.end)
  while (to > from && HONORIFICS.has(tokens[to - 1]!.lower)) to--
  if (to === from && !isOffice(tokens[to - 1])) return undefined
  if (to > from && !tokens.slice(from, to).some(isOffice)) return undefined
  let start = Math.min(from, to - 1)
  while (start > 0 && to - start < ROLE_LENGTH_MAX) {
    if (leadsUp(tokens[start - 1]!, tokens[start]!)) start--
    else if (joinsOffices(tokens, start)) start -= 2
    else break
  }
  // "a plan to offend Republican front-runner Donald Trump"
  const mayBeVerb = tokens[start]?.shape === 'lower' && !isOffice(tokens[start])
  if (mayBeVerb && start < to - 1 && INFINITIVE.test(tokens[start - 1]?.lower ?? '')) start++
  while (start < to && (tokens[start]!.lower === "'s" || tokens[start]!.lower === '’s')) start++
  // "the bank’s governor": a common noun keeps its article, which a name does without.
  const isOwned = tokens.slice(start, to).some(({ lower }) => lower === "'s" || lower === '’s')
  if (isOwned && tokens[start]?.shape === 'lower' && tokens[start - 1]?.lower === 'the') start--
  return start < to ? toSpan(text, tokens[start]!.start, tokens[to - 1]!.end) : undefined
}

interface NamePlace {
  /** Where the run of capitals begins, and where the name in it begins and ends. */
  readonly from: number
  readonly nameFrom: number
  readonly nameTo: number
}

const HEADED_LENGTH_MAX = 7

/** "Its head of networks, Henrik Aas, said": where the office begins that `to` closes, with what it is of. */
function findHeadedFrom(tokens: readonly Token[], to: number): number | undefined {
  for (let i = to - 2; i > 0 && to - i <= HEADED_LENGTH_MAX; i--) {
    const { lower, shape } = tokens[i]!
    if (shape === 'point' || shape === 'stretch' || REPORTING_VERBS.get(lower)?.form === 'past')
      return undefined
    if (lower !== 'of' && lower !== 'for') continue
    if (!isOffice(tokens[i - 1])) return undefined
    let from = i - 1
    while (from > 0 && i - from < HEADED_LENGTH_MAX && leadsUp(tokens[from - 1]!, tokens[from]!)) from--
    return from === 0 || DETERMINERS.test(tokens[from - 1]!.lower) ? from : undefined
  }
  return undefined
}

const DETERMINERS = /^(?:the|an?|its|his|her|their|our)$/

function isOffice(token: Token | undefined): boolean {
  return token !== undefined && (ROLE_NOUNS.has(token.lower) || /^(?:ex|co|vice)-/.test(token.lower))
}

const INFINITIVE = /^(?:to|will|would|can|could|may|might|must|should|not)$/

/** "Former harbour pilot and council member Piet Vos", but "the mayor and President Vos" are two. */
function joinsOffices(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'and' || !isOffice(tokens[at - 2]) || tokens[at]!.shape !== 'lower')
    return false
  let first = at - 2
  while (first > 0 && at - first < ROLE_LENGTH_MAX && leadsUp(tokens[first - 1]!, tokens[first]!)) first--
  return tokens[first - 1] === undefined || !DETERMINERS.test(tokens[first - 1]!.lower)
}

// Endings of verbs and adverbs that stand before an office all the same.
const ATTRIBUTES =
  /^(?:retired|disgraced|disputed|elected|appointed|united|sitting|founding|leading|marketing|engineering|housing|planning|nursing|training|fishing|mining|shipping|banking|building|broadcasting|manufacturing|publishing|accounting|family|assembly|daily|weekly|supply|army|navy)$/

const SHORT_TITLE = /^\p{Lu}\p{Ll}{1,3}s?\.$/u

function leadsUp(token: Token, after: Token): boolean {
  if (token.shape === 'point' || token.shape === 'stretch' || after.start - token.end > 1) return false
  if (token.lower === "'s" || token.lower === '’s') return true
  // "it left Sen. Ana Reyes" and "the highest esteem Sen. Ana Reyes has"
  if (token.shape === 'lower' && SHORT_TITLE.test(after.text)) return ROLE_PREFIXES.has(token.lower)
  // "press" is a verb, and the press secretary's.
  if (PHRASE_BREAKERS.has(token.lower)) return false
  if (REPORTING_VERBS.has(token.lower) && !ROLE_PREFIXES.has(token.lower)) return false
  if (token.shape === 'number' || /(?:ly|ed|ing)$/.test(token.lower))
    return ATTRIBUTES.test(token.lower) || ROLE_PREFIXES.has(token.lower)
  return !SENTENCE_STARTERS.has(token.lower)
}
