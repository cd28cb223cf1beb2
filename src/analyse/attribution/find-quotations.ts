import type { Article } from '../../model/article.ts'
import type { Quotation, QuotationKind, Speaker } from '../../model/digest.ts'
import type { Notice } from '../../model/notice.ts'
import { toSpan, type Span } from '../../model/position.ts'
import { findMentions, type NameMention } from './find-mentions.ts'
import { openNameBook, type NameBook, type NamedPerson } from './name-book.ts'
import { toReading, type PassageReading } from '../people/to-reading.ts'
import { findCues, type Cue, type Subject } from './find-cues.ts'
import { findStretches, type Stretch } from '../quotations/find-stretches.ts'
import { isSpeech, isWhole } from './is-speech.ts'
import { scoreQuotation } from './score-quotation.ts'

export interface FoundQuotations {
  readonly quotations: readonly Quotation[]
  readonly book: NameBook
  readonly notices: readonly Notice[]
}

interface Turn {
  readonly passage: number
  readonly stretches: Stretch[]
  speaker: Speaker
  person: NamedPerson | undefined
  cue: Span | undefined
}

/**
 * The quotations of an article with their speakers, in order.
 *
 * Marks are read passage by passage. What one speaker says in a passage is one quotation with a piece for each stretch;
 * a quotation that the next passage takes up goes on there.
 */
export function findQuotations(article: Pick<Article, 'text' | 'passages' | 'path'>): FoundQuotations {
  const { text, passages } = article
  const stretches = findStretches(article)
  const readings = toReading(article, stretches)
  const names = readings.map((reading) => findMentions(text, reading))
  const book = openNameBook(names.flat())
  const reader = {
    text,
    stretches,
    book,
    turns: [] as Turn[],
    recent: [] as NamedPerson[],
    indirect: [] as Quotation[],
  }
  readings.forEach((reading, i) => {
    if (passages[i]!.kind !== 'heading') readPassage(reader, reading, names[i]!)
  })
  const spoken = reader.turns.map((turn) => toQuotation(text, turn))
  const quotations = [...spoken, ...reader.indirect].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
  const open = stretches.filter(({ isClosed, isContinued }) => !isClosed && !isContinued)
  return { quotations, book, notices: open.map(({ outerStart }) => toUnclosedNotice(article, outerStart)) }
}

interface Reader {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly book: NameBook
  readonly turns: Turn[]
  /** People named outside quotations, the latest last. */
  readonly recent: NamedPerson[]
  readonly indirect: Quotation[]
}

function readPassage(reader: Reader, reading: PassageReading, names: readonly NameMention[]): void {
  const { outer, sentenceOf } = reading
  for (let from = 0; from < outer.length;) {
    let to = from
    while (to < outer.length && sentenceOf[to] === sentenceOf[from]) to++
    readSentence(reader, {
      reading,
      names: names.filter(({ first }) => first >= from && first < to),
      from,
      to,
    })
    from = to
  }
}

interface SentenceReading {
  readonly reading: PassageReading
  readonly names: readonly NameMention[]
  readonly from: number
  readonly to: number
}

function readSentence(reader: Reader, { reading, names, from, to }: SentenceReading): void {
  const { outer, passage } = reading
  const cues = findCues({ outer, from, to, names })
  const spoken = outer
    .slice(from, to)
    .flatMap((token, i) =>
      token.stretch === undefined ? [] : [{ at: from + i, stretch: reader.stretches[token.stretch]! }],
    )
  let last: Turn | undefined
  for (const { at, stretch } of spoken) {
    const cue = chooseCue(cues, at)
    if (!isSpeech(reader.text, stretch, cue !== undefined || isFloating(reader, stretch))) continue
    last = addStretch(reader, { passage, stretch, cue })
  }
  if (last === undefined && spoken.length === 0) addIndirect(reader, { outer, from, to, cues })
  for (const name of names) reader.recent.push(reader.book.find(name))
}

/** The cue nearest to a quotation; one that only judges ("praised") counts when it stands right beside it. */
function chooseCue(cues: readonly Cue[], at: number): Cue | undefined {
  const weigh = (cue: Cue) =>
    Math.abs(cue.at - at) + (cue.class === 'say' ? 0 : cue.class === 'speech' ? 2 : 8)
  return cues.toSorted((a, b) => weigh(a) - weigh(b))[0]
}

/** Words in marks right after a quotation, in the same passage or taken up from the last. */
function isFloating({ turns, text }: Reader, stretch: Stretch): boolean {
  const last = turns.at(-1)?.stretches.at(-1)
  if (last === undefined || stretch.passage - last.passage > 1) return false
  return last.isContinued || /^[\s,.;:—–-]*$/.test(text.slice(last.outerEnd, stretch.outerStart))
}

interface Found {
  readonly passage: number
  readonly stretch: Stretch
  readonly cue: Cue | undefined
}

function addStretch(reader: Reader, { passage, stretch, cue }: Found): Turn {
  const previous = reader.turns.at(-1)
  const attributed = cue === undefined ? undefined : toSpeaker(reader, cue.subject, passage)
  const span = cue && toSpan(reader.text, cue.start, cue.end)
  const goesOn =
    previous !== undefined &&
    (previous.stretches.at(-1)!.isContinued || (previous.passage === passage && isSame(previous, attributed)))
  if (goesOn) {
    previous.stretches.push(stretch)
    if (previous.speaker.kind !== 'named' && attributed?.speaker.kind === 'named')
      Object.assign(previous, attributed)
    previous.cue ??= span
    return previous
  }
  const inherited = attributed ?? inherit(reader, passage)
  const turn: Turn = { passage, stretches: [stretch], cue: span, ...inherited }
  reader.turns.push(turn)
  return turn
}

type Attributed = Pick<Turn, 'speaker' | 'person'>

function isSame({ person, speaker }: Turn, next: Attributed | undefined): boolean {
  if (next === undefined) return true
  if (person !== undefined && next.person !== undefined) return person === next.person
  return speaker.kind !== 'unknown' && next.speaker.kind !== 'unknown' && speaker.name === next.speaker.name
}

/** Without a cue: whoever spoke in this passage or in the one before, else the only person named here. */
function inherit({ turns, text, book }: Reader, passage: number): Attributed {
  const last = turns.at(-1)
  if (last && last.speaker.kind !== 'unknown' && passage - last.passage <= 1) {
    const because = last.passage === passage ? 'same-paragraph' : 'previous-quotation'
    const { name, role } = last.speaker
    return {
      person: last.person,
      speaker: { kind: 'inferred', name, ...(role !== undefined && { role }), because },
    }
  }
  const here = book.people.filter(
    ({ kind, mentions }) => kind === 'person' && mentions.some((mention) => mention.passage === passage),
  )
  const only = here.length === 1 ? here[0] : undefined
  if (only === undefined) return { person: undefined, speaker: { kind: 'unknown' } }
  const mention = only.mentions.find((found) => found.passage === passage)!
  return {
    person: only,
    speaker: {
      kind: 'inferred',
      name: only.name,
      ...(only.role !== undefined && { role: only.role }),
      mention: toSpan(text, mention.start, mention.end),
      because: 'only-person',
    },
  }
}

function toSpeaker(reader: Reader, subject: Subject, passage: number): Attributed {
  const { text, book } = reader
  if (subject.kind === 'name') {
    const person = book.find(subject.mention)
    const mention = toSpan(text, subject.mention.start, subject.mention.end)
    return {
      person,
      speaker: {
        kind: 'named',
        name: person.name,
        ...(person.role !== undefined && { role: person.role }),
        mention,
      },
    }
  }
  if (subject.kind === 'phrase') {
    const mention = toSpan(text, subject.start, subject.end)
    const name = mention.text.replace(/\s+/g, ' ')
    return { person: undefined, speaker: { kind: 'named', name, mention } }
  }
  const mention = toSpan(text, subject.token.start, subject.token.end)
  const person = resolve(reader, subject.token.lower, passage)
  if (person === undefined) return { person, speaker: { kind: 'unknown', mention } }
  return {
    person,
    speaker: {
      kind: 'inferred',
      name: person.name,
      ...(person.role !== undefined && { role: person.role }),
      mention,
      because: 'pronoun',
    },
  }
}

/** Whom "he" or "she" means: whoever spoke last, else whoever was named last, of that gender. */
function resolve({ turns, recent }: Reader, pronoun: string, passage: number): NamedPerson | undefined {
  if (!/^(?:he|she)$/.test(pronoun)) return undefined
  const gender = pronoun === 'he' ? 'male' : 'female'
  const fits = (person: NamedPerson | undefined): person is NamedPerson =>
    person !== undefined &&
    person.kind !== 'organisation' &&
    (person.gender === undefined
      ? person.name.includes(' ') && person.kind === 'person'
      : person.gender === gender)
  const last = turns.at(-1)
  const named = recent.findLast(fits)
  if (
    last &&
    passage - last.passage <= 2 &&
    fits(last.person) &&
    (named === undefined || named === last.person || named.gender === undefined)
  )
    return last.person
  return named
}

interface Unquoted {
  readonly outer: PassageReading['outer']
  readonly from: number
  readonly to: number
  readonly cues: readonly Cue[]
}

/** "X said that …", "…, X said", "according to X": what is reported without marks. */
function addIndirect(reader: Reader, { outer, from, to, cues }: Unquoted): void {
  const cue = cues.find(
    ({ class: kind, subject }) => kind === 'say' || (kind === 'speech' && subject.kind !== 'phrase'),
  )
  if (cue === undefined || to - from < 6) return
  const { text } = reader
  const next = outer[cue.at + 1]
  const isAccording = outer[cue.at]!.lower === 'according'
  const isLast = cue.at >= to - 6 && outer.slice(from, cue.at).some(({ text: sign }) => sign === ',')
  const subjectStart =
    cue.subject.kind === 'name'
      ? cue.subject.mention.start
      : cue.subject.kind === 'phrase'
        ? cue.subject.start
        : cue.subject.token.start
  const [start, end] =
    isAccording || isLast
      ? [outer[from]!.start, findClauseEnd(outer, from, cue, subjectStart)]
      : [next?.start ?? 0, outer[to - 1]!.end]
  const passage = reader.turns.at(-1)?.passage ?? 0
  if (
    end - start < 12 ||
    (!isAccording &&
      !isLast &&
      !/^(?:that|the|it|he|she|they|there|a|an|his|her|its|their|we|i)$/.test(next?.lower ?? '') &&
      next?.shape !== 'capital')
  )
    return
  const { speaker } = toSpeaker(reader, cue.subject, passage)
  const from2 = text.slice(start, end).startsWith('that ') ? start + 5 : start
  const content = [toSpan(text, from2, end)]
  reader.indirect.push({
    kind: 'indirect',
    content,
    speaker,
    cue: toSpan(text, cue.start, cue.end),
    score: 0.1,
  })
}

function findClauseEnd(outer: PassageReading['outer'], from: number, cue: Cue, subjectStart: number): number {
  const limit = Math.min(cue.start, subjectStart)
  let end = outer[from]!.start
  for (let i = from; i < outer.length && outer[i]!.end <= limit; i++)
    if (outer[i]!.text !== ',') end = outer[i]!.end
  return end
}

function toQuotation(text: string, { stretches, speaker, cue }: Turn): Quotation {
  const content = stretches.map(({ start, end }) => toSpan(text, start, end))
  const isDirect = stretches.some(({ start, end }) => isWhole(text, start, end))
  const kind: QuotationKind = isDirect ? 'direct' : 'mixed'
  const bare = { kind, content, speaker, ...(cue && { cue }) }
  return { ...bare, score: scoreQuotation(bare) }
}

function toUnclosedNotice({ text, path }: Pick<Article, 'text' | 'path'>, at: number): Notice {
  const words = text.slice(at, at + 40).replace(/\s+/g, ' ')
  const message = `A quotation mark is not closed: ${words}…`
  return {
    code: 'quotation-unclosed',
    message,
    path,
    help: 'It is read to the end of its paragraph; close it if that is wrong',
  }
}
