import type { Stretch } from '../quotations/find-stretches.ts'
import { REPORTING_VERBS } from '../speakers/reporting-verbs.ts'
import { SENTENCE_STARTERS } from './function-words.ts'
import type { Token } from './find-tokens.ts'

export interface Around {
  readonly next: Token | undefined
  readonly stretches: readonly Stretch[]
}

/** Whether a sentence begins with `token`, which is no word in lower case and no point, seen from outside the quotations. */
export function isSentenceStart(text: string, before: Token, token: Token, around: Around): boolean {
  if (before.shape === 'stretch') return isAfterWholeSentence(text, before, token, around)
  if (before.shape === 'point') return /[.?!…]/.test(before.lower) && before.lower !== ''
  return before.text.endsWith('.') && (token.shape === 'stretch' || SENTENCE_STARTERS.has(token.lower))
}

/** “No.” He left. but “No!” Smith said. */
function isAfterWholeSentence(
  text: string,
  before: Token,
  token: Token,
  { next, stretches }: Around,
): boolean {
  const last = text[stretches[before.stretch!]!.end - 1]!
  if (last === '.' || last === '…') return true
  if (last !== '?' && last !== '!') return false
  if (token.shape === 'stretch') return true
  return !(next && REPORTING_VERBS.has(next.lower)) && !REPORTING_VERBS.has(token.lower)
}
