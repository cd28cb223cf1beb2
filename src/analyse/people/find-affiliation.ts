import { toSpan, type Span } from '../../model/position.ts'
import type { Token } from './find-tokens.ts'
import { ORGANISATION_NOUNS } from './organisation-nouns.ts'

const LENGTH_MAX = 10

/**
 * What somebody belongs to, right after the name: "of the University of Port Calder", "at the Harbour Institute", with its
 * preposition; what is no body of that kind counts only after "of", and only where `isOffice` (a senator "of Ohio").
 */
export function findAffiliation(
  text: string,
  tokens: readonly Token[],
  { at, isOffice }: { readonly at: number; readonly isOffice: boolean },
): Span | undefined {
  const link = tokens[at]?.lower ?? ''
  if (link !== 'of' && link !== 'at' && link !== 'from') return undefined
  let from = at + 1
  if (tokens[from]?.lower === 'the') from++
  let to = from
  while (to - at <= LENGTH_MAX && isPart(tokens, to)) to++
  const hasBody = tokens.slice(from, to).some(({ lower }) => ORGANISATION_NOUNS.has(lower))
  if (to === from || !(hasBody || (isOffice && link === 'of'))) return undefined
  return toSpan(text, tokens[at]!.start, tokens[to - 1]!.end)
}

/** A word with a capital, or a small one between two. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.shape === 'capital') return true
  const isJoint = /^(?:of|for|and|&|the|['’]s?)$/.test(token.lower) && tokens[at - 1]?.shape !== 'point'
  const next = tokens[at + 1]
  return (
    isJoint && (next?.shape === 'capital' || (next?.lower === 'the' && tokens[at + 2]?.shape === 'capital'))
  )
}
