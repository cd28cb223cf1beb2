import { toSpan, type Span } from '../../model/position.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { Subject } from '../speakers/find-subjects.ts'
import { FINITE_VERB } from '../summary/finite-verb.ts'
import type { Scene } from '../speakers/find-candidates.ts'
import type { Mention } from '../speakers/find-mentions.ts'

/** What somebody is reported to have said, without marks. */
export interface Reported {
  readonly content: Span
  readonly mention: Mention
  readonly subject: Subject
}

const WORDS_MIN = 4
// Cut off in the middle, or with a nickname in marks.
const UNFIT = /[\s,](?:and|or|but|that|as|while|because|which)$|["“”„«»]/i
// "held up a banner that was ripped away" reports nothing.
const VERB_FIRST = /^(?:was|were|is|are|had|has|have|will|would|did|does|can|could|may|might)\b/

/**
 * Reported speech: "X said that …", "…, X said.", "according to X". Sentences with words in marks are left to those.
 *
 * Precision comes first: only verbs of saying with their speaker beside them, and one report a sentence.
 */
export function findIndirect(text: string, scene: Scene): Reported[] {
  const reported: Reported[] = []
  for (const reading of scene.readings) {
    const subjects = scene.subjects[reading.passage]!
    const taken = new Set<number>()
    const quoted = new Set<number>()
    reading.outer.forEach((token, i) => {
      if (token.shape === 'stretch') quoted.add(reading.sentenceOf[i]!)
    })
    for (const mention of scene.mentions[reading.passage]!) {
      const subject = subjects.get(mention)
      const sentence = reading.sentenceOf[mention.first]!
      if (!subject || !isPlain(subject) || taken.has(sentence) || quoted.has(sentence)) continue
      const content = findContent(text, reading, mention, subject)
      if (!content || !isFit(content.text)) continue
      taken.add(sentence)
      reported.push({ content, mention, subject })
    }
  }
  return reported
}

function isFit(text: string): boolean {
  return text.split(/\s+/).length >= WORDS_MIN && !UNFIT.test(text) && !VERB_FIRST.test(text)
}

function isPlain({ relation, cue }: Subject): boolean {
  if (relation === 'according') return true
  if (relation !== 'x-said' && relation !== 'said-x' && relation !== 'x-clause-said') return false
  return (cue.class === 'say' || cue.class === 'speech') && (cue.form === 'past' || cue.form === 'present')
}

function findContent(
  text: string,
  reading: PassageReading,
  mention: Mention,
  { relation, cueAt, cue }: Subject,
): Span | undefined {
  const { outer, sentenceOf } = reading
  const sentence = sentenceOf[cueAt]!
  let from = cueAt
  while (from > 0 && sentenceOf[from - 1] === sentence) from--
  let to = cueAt
  while (to + 1 < outer.length && sentenceOf[to + 1] === sentence) to++
  if (/^[.!?…]$/.test(outer[to]!.lower) && to > cueAt) to--
  const head = Math.min(mention.first, cueAt)
  const tail = Math.max(mention.last, cueAt)
  if (relation === 'according' && head === from) {
    const comma = findComma(reading, tail + 1, to)
    return comma === undefined ? undefined : toClause(text, reading, comma + 1, to)
  }
  if (head > from + 2 && (relation === 'according' || tail >= to - 2)) {
    const end = outer[head - 1]!.lower === ',' ? head - 2 : head - 1
    return relation === 'according' || outer[head - 1]!.lower === ','
      ? toClause(text, reading, from, end)
      : undefined
  }
  const opener = findThat(reading, cueAt + 1, { to, isTold: cue.lemma === 'tell' })
  const clause = opener === undefined ? undefined : toClause(text, reading, opener, to)
  // "remembered the grass as a nuisance"
  const needsVerb = cue.lemma !== 'say' && cue.lemma !== 'tell' && outer[opener! - 1]?.lower !== 'that'
  return clause && needsVerb && !VERB.test(clause.text) ? undefined : clause
}

const VERB = new RegExp(String.raw`\s(?:${FINITE_VERB})(?=[\s.,;:!?])`, 'u')

function findComma({ outer }: PassageReading, from: number, to: number): number | undefined {
  for (let i = from; i <= to && i < from + 20; i++) if (outer[i]!.lower === ',') return i
  return undefined
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'he she it they we i there the his her its their this these those both some many most all no nobody nothing'.split(
    ' ',
  ),
)

/** Where the reported clause begins after a verb of saying: after "that", or at once with a subject. */
function findThat(
  { outer }: PassageReading,
  from: number,
  { to, isTold }: { readonly to: number; readonly isTold: boolean },
): number | undefined {
  for (let i = from; i <= to && i < from + 8; i++) {
    if (outer[i]!.lower === 'that' && i < to) return i + 1
    if (outer[i]!.shape === 'point') return undefined
  }
  const first = outer[from]
  if (!first || from > to || isTold) return undefined
  return CLAUSE_OPENERS.has(first.lower) || first.shape === 'capital' ? from : undefined
}

function toClause(text: string, { outer }: PassageReading, from: number, to: number): Span | undefined {
  return from <= to ? toSpan(text, outer[from]!.start, outer[to]!.end) : undefined
}
