import type { Token } from '../people/find-tokens.ts'
import { REPORTING_VERBS, type ReportingVerb } from './reporting-verbs.ts'

/** A word that brings in somebody's words. */
export type CueWord = Pick<ReportingVerb, 'lemma' | 'class'> & {
  readonly form: ReportingVerb['form'] | 'according'
}

/** For each token, the reporting verb that it is; "according to" counts as one, "the report" does not. */
export function findCueWords(outer: readonly Token[]): readonly (CueWord | undefined)[] {
  return outer.map((token, i) => {
    if (!CUES.has(token.lower)) return undefined
    if (token.shape !== 'lower' && i > 0 && token.lower !== 'according') return undefined
    const next = outer[i + 1]?.lower
    if (token.lower === 'according') return next === 'to' ? ACCORDING : undefined
    if (next !== undefined && PHRASAL.get(token.lower) === next) return ANSWERING
    const verb = REPORTING_VERBS.get(token.lower)
    if (!verb) return undefined
    const before = outer[i - 1]?.lower ?? ''
    if (verb.form !== 'participle' && BEFORE_NOUN.has(before)) return undefined
    if (verb.form === 'base' && (before === 'to' || !FREE_BASE.has(verb.class))) return undefined
    return verb
  })
}

const ACCORDING: CueWord = { lemma: 'according', class: 'say', form: 'according' }
const ANSWERING: CueWord = { lemma: 'answer', class: 'speech', form: 'past' }
// "Reyes fired back"
const PHRASAL: ReadonlyMap<string, string> = new Map([
  ['fired', 'back'],
  ['shot', 'back'],
  ['hit', 'back'],
  ['struck', 'back'],
  ['chimed', 'in'],
  ['jumped', 'in'],
  ['weighed', 'in'],
])
// One look instead of three for every word of an article.
const CUES: ReadonlySet<string> = new Set(['according', ...PHRASAL.keys(), ...REPORTING_VERBS.keys()])
const FREE_BASE: ReadonlySet<string> = new Set(['say', 'speech'])
const BEFORE_NOUN: ReadonlySet<string> = new Set(
  "the a an his her its their this that these those my our your no any of in for some 's ’s such new".split(
    ' ',
  ),
)
