import type { Token } from '../people/find-tokens.ts'
import { PHRASE_BREAKERS } from '../people/function-words.ts'
import { DOCUMENT_NOUNS, GROUP_NOUNS, ORGANISATION_NOUNS } from '../people/organisation-nouns.ts'
import { ROLE_NOUNS } from '../people/titles.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'

/** Whether the word at `i` is the head of a phrase for somebody who may speak: in "campaign manager" the second one. */
export function isHead(outer: readonly Token[], i: number): boolean {
  if (!isNoun(outer[i]!)) return false
  const next = outer[i + 1]
  if (next === undefined) return true
  if (isNoun(next) && !ALONE.has(next.lower)) return false
  // "one Ostrand senator" is the senator.
  if (ALONE.has(outer[i]!.lower)) return next.shape !== 'capital' && !standsBeforeNoun(next)
  return !ADJECTIVAL.has(outer[i]!.lower) || !standsBeforeNoun(next)
}

/** Words that stand for somebody without a noun: "another said". */
export const ALONE: ReadonlySet<string> = new Set(
  'one another some others many most several everyone everybody someone somebody'.split(' '),
)

// One look instead of five for every word of an article.
const NOUNS: ReadonlySet<string> = new Set([
  ...ROLE_NOUNS.keys(),
  ...GROUP_NOUNS,
  ...DOCUMENT_NOUNS,
  ...ORGANISATION_NOUNS,
  ...ALONE,
])

function isNoun({ lower, shape }: Token): boolean {
  return NOUNS.has(lower) && shape !== 'point' && shape !== 'stretch'
}

const ADJECTIVAL: ReadonlySet<string> = new Set(
  'private general major official fellow conservative liberal independent socialist libertarian corporal chief lead'.split(
    ' ',
  ),
)

// "private contractors", but "the private said" and "the general in charge".
function standsBeforeNoun({ lower, shape }: Token): boolean {
  return shape === 'lower' && lower !== 'of' && !PHRASE_BREAKERS.has(lower) && !REPORTING_VERBS.has(lower)
}
