import { toSpan, type Span } from '../../model/position.ts'
import type { Token } from './find-tokens.ts'
import { PHRASE_BREAKERS, SENTENCE_STARTERS } from './function-words.ts'
import { HONORIFICS, ROLE_NOUNS } from './titles.ts'
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
  { from: first, nameFrom }: { readonly from: number; readonly nameFrom: number },
): Span | undefined {
  let from = first
  let to = nameFrom
  // "Burkina Faso’s Defense Minister, Alain Simporé, highlighted"
  const isSetOff = to === from && tokens[to - 1]?.lower === ',' && isOffice(tokens[to - 2])
  if (isSetOff) to = --from
  while (to > from && HONORIFICS.has(tokens[to - 1]!.lower)) to--
  if (to === from && !isOffice(tokens[to - 1])) return undefined
  if (to > from && !tokens.slice(from, to).some(isOffice)) return undefined
  let start = Math.min(from, to - 1)
  while (start > 0 && to - start < ROLE_LENGTH_MAX && leadsUp(tokens[start - 1]!, tokens[start]!)) start--
  while (start < to && (tokens[start]!.lower === "'s" || tokens[start]!.lower === '’s')) start++
  // "the bank’s governor": a common noun keeps its article, which a name does without.
  const isOwned = tokens.slice(start, to).some(({ lower }) => lower === "'s" || lower === '’s')
  if (isOwned && tokens[start]?.shape === 'lower' && tokens[start - 1]?.lower === 'the') start--
  return start < to ? toSpan(text, tokens[start]!.start, tokens[to - 1]!.end) : undefined
}

function isOffice(token: Token | undefined): boolean {
  return token !== undefined && (ROLE_NOUNS.has(token.lower) || /^(?:ex|co|vice)-/.test(token.lower))
}

function leadsUp(token: Token, after: Token): boolean {
  if (token.shape === 'point' || token.shape === 'stretch' || after.start - token.end > 1) return false
  if (token.lower === "'s" || token.lower === '’s') return true
  if (PHRASE_BREAKERS.has(token.lower) || REPORTING_VERBS.has(token.lower)) return false
  if (token.shape === 'number' || /(?:ly|ed|ing)$/.test(token.lower))
    return /^(?:retired|disgraced|disputed)$/.test(token.lower)
  return !SENTENCE_STARTERS.has(token.lower)
}
