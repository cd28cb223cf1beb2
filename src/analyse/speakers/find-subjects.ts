import type { Token } from '../people/find-tokens.ts'
import { PHRASE_BREAKERS } from '../people/function-words.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { CueWord } from './find-cue-words.ts'
import type { Mention } from './find-mentions.ts'
import { isHead } from './is-head.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'

/** How a mention stands to a reporting verb. */
export type Relation =
  | 'said-x'
  | 'x-said'
  | 'x-clause-said'
  | 'x-far-said'
  | 'x-saying'
  | 'according'
  | 'by-x'
  | 'object'
  | 'told'
  | 'near'

export interface Subject {
  readonly relation: Relation
  /** Where the reporting verb stands among the outer tokens. */
  readonly cueAt: number
  readonly cue: CueWord
}

/** Whether somebody does what the reporting verb says, and is not its object. */
export function isSpoken({ relation }: Subject): boolean {
  return relation !== 'object' && relation !== 'told'
}

/** For each mention of a passage, the reporting verb it most likely belongs to. */
export function findSubjects(
  { outer, sentenceOf }: PassageReading,
  cues: readonly (CueWord | undefined)[],
  mentions: readonly Mention[],
): ReadonlyMap<Mention, Subject> {
  const subjects = new Map<Mention, Subject>()
  let next = 0
  cues.forEach((cue, cueAt) => {
    if (!cue) return
    while (next < mentions.length && mentions[next]!.last < cueAt) next++
    const after = mentions[next]
    const isAfterNear =
      after !== undefined && after.first > cueAt && sentenceOf[after.first] === sentenceOf[cueAt]
    if (cue.form === 'according') {
      if (isAfterNear && after.first - cueAt <= 3) put(subjects, after, { relation: 'according', cueAt, cue })
      return
    }
    if (outer[cueAt + 1]?.lower === 'by') {
      if (isAfterNear && after.first === cueAt + 2) put(subjects, after, { relation: 'by-x', cueAt, cue })
      return
    }
    if (cue.form === 'participle') {
      const subject = findClauseSubject(mentions, next, { outer, sentenceOf, subjects, cueAt })
      if (subject) put(subjects, subject, { relation: 'x-saying', cueAt, cue })
      return
    }
    const isInverted = followsWords(outer, cueAt) && isAfterNear && isAdjacent(outer, cueAt, after)
    if (isInverted) put(subjects, after, { relation: 'said-x', cueAt, cue })
    const clauseAt = findRelativeClause(outer, cueAt)
    let rank = 0
    for (let i = next - 1; i >= 0 && next - i <= BEFORE_MAX && rank < 2; i--) {
      const mention = mentions[i]!
      if (sentenceOf[mention.first] !== sentenceOf[cueAt]) break
      if (hasStretch(outer, mention.last + 1, cueAt) && rank === 0) break
      if (isOblique(outer, mention) || (clauseAt !== undefined && mention.last > clauseAt)) continue
      if (rank === 0)
        put(subjects, mention, {
          relation: isInverted ? 'near' : toRelation(outer, mention, cueAt),
          cueAt,
          cue,
        })
      else if (outer[cueAt - 1]?.lower === ',')
        put(subjects, mention, { relation: 'x-clause-said', cueAt, cue })
      rank++
    }
    if (!isAfterNear || isInverted) return
    const isArticled = /^(?:the|an?)$/.test(outer[cueAt + 1]!.lower)
    if (cue.lemma === 'tell' && after.first <= cueAt + (isArticled ? 2 : 1))
      put(subjects, after, { relation: 'told', cueAt, cue })
    else if (after.first === cueAt + 1) put(subjects, after, { relation: 'object', cueAt, cue })
  })
  return subjects
}

interface Clause {
  readonly outer: readonly Token[]
  readonly sentenceOf: readonly number[]
  readonly subjects: ReadonlyMap<Mention, Subject>
  readonly cueAt: number
}

/** "Trump told reporters in Iowa, adding": whoever did the telling adds, not the last one named. */
function findClauseSubject(mentions: readonly Mention[], next: number, clause: Clause): Mention | undefined {
  const { outer, sentenceOf, subjects, cueAt } = clause
  let first: Mention | undefined
  for (let i = next - 1; i >= 0 && next - i <= BEFORE_MAX; i--) {
    const mention = mentions[i]!
    if (sentenceOf[mention.first] !== sentenceOf[cueAt]) break
    if (isOblique(outer, mention)) continue
    const relation = subjects.get(mention)?.relation
    if (relation === 'x-said' || relation === 'said-x' || relation === 'x-clause-said') return mention
    first = mention
  }
  return first
}

const BEFORE_MAX = 6
const RANKS: readonly Relation[] = [
  'said-x',
  'x-said',
  'according',
  'by-x',
  'x-clause-said',
  'x-saying',
  'x-far-said',
  'near',
  'object',
  'told',
]

function put(subjects: Map<Mention, Subject>, mention: Mention, subject: Subject): void {
  const known = subjects.get(mention)
  if (!known || RANKS.indexOf(subject.relation) < RANKS.indexOf(known.relation))
    subjects.set(mention, subject)
}

const CLAUSE_LENGTH_MAX = 40

/** Where "who …," opens that closes right before the verb: what it names did not do the saying. */
function findRelativeClause(outer: readonly Token[], cueAt: number): number | undefined {
  if (outer[cueAt - 1]?.lower !== ',') return undefined
  for (let i = cueAt - 2; i > 0 && cueAt - i <= CLAUSE_LENGTH_MAX; i--) {
    const { lower, shape } = outer[i]!
    if (shape === 'stretch' || /^[.!?;:]$/.test(lower)) return undefined
    if (/^(?:who|whose|whom|which)$/.test(lower) && outer[i - 1]!.lower === ',') return i
  }
  return undefined
}

function followsWords(outer: readonly Token[], cueAt: number): boolean {
  const before = outer[cueAt - 1]
  return !before || before.shape === 'stretch' || before.lower === ',' || before.shape === 'point'
}

function isAdjacent(outer: readonly Token[], cueAt: number, { first }: Mention): boolean {
  for (let i = cueAt + 1; i < first; i++)
    if (outer[i]!.shape !== 'lower' || i - cueAt > 5 || OPENS_CLAUSE.has(outer[i]!.lower)) return false
  return true
}

// "said that 140 people had slept there", "said the family had kept the letter": what follows is what was said.
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'that the a an his her its their he she it they we i'.split(' '),
)

function hasStretch(outer: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(from, to - 40); i < to; i++) if (outer[i]!.shape === 'stretch') return true
  return false
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for from in at with to on by against about into under over between near after before during including like than as among behind toward towards without'.split(
    ' ',
  ),
)

/** "a spokesman for the group": the group did not say it; nor did whoever owns what did ("Trump’s campaign"). */
export function isOblique(outer: readonly Token[], { kind, first, last }: Mention): boolean {
  const nearest = outer[first - 1]?.lower ?? ''
  const before = kind === 'name' && nearest === 'the' ? (outer[first - 2]?.lower ?? '') : nearest
  // "the High Commissioner (UNHCR)"
  if (nearest === '(' && outer[last + 1]?.lower === ')') return true
  // "As Ana Reyes told the board"
  const isClause = nearest === 'as' && (outer[first - 2] === undefined || outer[first - 2]!.shape === 'point')
  if ((PREPOSITIONS.has(before) && !isClause) || (kind === 'phrase' && PREDICATES.has(before))) return true
  const after = outer[last + 1]?.lower
  return after === "'s" || after === '’s' || (kind === 'name' && standsBeforeHead(outer, last))
}

/** "the Ostrand senator said", "Vos supporters said": such a name only tells which. */
function standsBeforeHead(outer: readonly Token[], last: number): boolean {
  for (let i = last + 1; i <= last + 3 && outer[i]?.shape === 'lower'; i++) {
    if (isHead(outer, i)) return true
    if (PHRASE_BREAKERS.has(outer[i]!.lower) || REPORTING_VERBS.has(outer[i]!.lower)) return false
  }
  return false
}

// "Cuban, who is also a host" is about Cuban.
const PREDICATES: ReadonlySet<string> = new Set(
  'is was are were be been being also not became become'.split(' '),
)

const PASSED_OVER =
  /^(?:\p{L}+ly|also|then|later|has|had|have|would|did|does|do|will|once|again|even|often|still|just|earlier|further|recently|himself|herself|themselves|too|now|went|on|to|was|is|are|were|has|been|first|never|not|could|might|may|should|can|told)$/u

function toRelation(outer: readonly Token[], { last }: Mention, cueAt: number): Relation {
  let plain = true
  for (let i = last + 1; i < cueAt && plain; i++) plain = PASSED_OVER.test(outer[i]!.lower)
  if (plain || isAffiliated(outer, last, cueAt)) return 'x-said'
  const next = outer[last + 1]?.lower
  if ((next === ',' || next === '(' || next === '—' || next === '–' || next === '-') && cueAt - last < 40)
    return 'x-clause-said'
  return 'x-far-said'
}

/** "Ana Reyes of the Harbour Institute in Ostrand told": where she belongs stands between. */
function isAffiliated(outer: readonly Token[], last: number, cueAt: number): boolean {
  if (!/^(?:of|at|from|with|for)$/.test(outer[last + 1]?.lower ?? '')) return false
  for (let i = last + 2; i < cueAt; i++) {
    const { lower, shape } = outer[i]!
    if (shape !== 'capital' && !/^(?:of|the|for|and|in|&|['’]s)$/.test(lower)) return false
  }
  return true
}
