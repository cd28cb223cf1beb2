import { BEYOND_ASCII } from '../../kit/ascii-letters.ts'
import type { Quotation, Sentence } from '../../model/digest.ts'
import type { Span } from '../../model/position.ts'
import { findEnclosures } from '../sentences/find-enclosures.ts'
import { FINITE_VERB } from './finite-verb.ts'
import { findBoilerplate } from './find-boilerplate.ts'
import { isCaption } from './is-caption.ts'
import { isLeaning } from './is-leaning.ts'
import { isReferring } from './is-referring.ts'

/** A sentence that may be chosen. */
export interface Candidate {
  readonly sentence: Sentence
  /** Its place among the candidates. */
  readonly place: number
  /** Needs the candidate before it. */
  readonly leans: boolean
  /** Speaks of somebody or something that an earlier one introduced. */
  readonly refers: boolean
  /** Opens or closes a quotation that it does not hold whole, or is little but one, or is no sentence at all. */
  readonly poor: boolean
}

/** The sentences of an article that may stand in a summary, in order; boilerplate is left out. */
export function describeSentences(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[] = [],
  boilerplate: ReadonlySet<Sentence> = findBoilerplate(sentences),
): readonly Candidate[] {
  const kept = sentences
    .slice(0, SENTENCES_MAX)
    .filter((sentence) => !boilerplate.has(sentence) && !isCaption(sentence.text))
  const said = quotations.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content)
  const sharesSaid = toSharesSaid(kept, said)
  const names = findNameWords(kept)
  return kept.map((sentence, place) => {
    const text = sentence.text.slice(0, SENTENCE_LENGTH_MAX)
    return {
      sentence,
      place,
      leans: isLeaning(text, names),
      refers: isReferring(text),
      poor: isPoor(text, sharesSaid[place]!),
    }
  })
}

const SENTENCE_LENGTH_MAX = 2000
const SENTENCES_MAX = 300
// What was said belongs to the key quotations, with its speaker; the summary tells what happened, in more words than it
// quotes.
const QUOTED_SHARE_MAX = 0.5
const WORDS_MIN = 5

function isPoor(text: string, shareSaid: number): boolean {
  const quotedMax = OPENS_QUOTED.test(text) ? QUOTED_SHARE_OPENING_MAX : QUOTED_SHARE_MAX
  return (
    shareSaid > quotedMax ||
    isShort(text) ||
    !/[.!?…]\s?["'”’»)\]]*$/.test(text) ||
    isFragment(text) ||
    hasLooseMark(text) ||
    toQuotedShare(text) > quotedMax
  )
}

// "We can take the big ones now," said Ann Roe, the harbour master.
const OPENS_QUOTED = /^\s?["'“‘«„]/
const QUOTED_SHARE_OPENING_MAX = 0.25

// "2.1 million for buses, towels and hot soup." is a point of a list. What is longer may have a verb that is not known.
function isFragment(text: string): boolean {
  return (
    /^\s?[\p{Sc}\d]/u.test(text) &&
    text.split(/\s+/, FRAGMENT_WORDS_MAX + 1).length <= FRAGMENT_WORDS_MAX &&
    !VERB.test(text)
  )
}

const FRAGMENT_WORDS_MAX = 12
const VERB = new RegExp(String.raw`\s(?:${FINITE_VERB})(?=[\s.,;:!?])`, 'u')

function isShort(text: string): boolean {
  let words = 0
  for (const part of text.split(/\s+/, 2 * WORDS_MIN)) {
    if (LETTER_OR_DIGIT.test(part)) words++
    if (words === WORDS_MIN) return false
  }
  return true
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

// Half a quotation: the paragraph's mark opened before the sentence or closes after it.
function hasLooseMark(text: string): boolean {
  let straight = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at)
    if (mark === STRAIGHT) straight++
    else if (mark === OPENING) depth++
    else if (mark === CLOSING) depth--
  }
  return straight % 2 === 1 || depth !== 0
}

const STRAIGHT = '"'.charCodeAt(0)
const OPENING = '“'.charCodeAt(0)
const CLOSING = '”'.charCodeAt(0)

/** Words that stand with a capital inside sentences and never without. */
function findNameWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Map<string, string>()
  const texts = sentences.map(({ text }) => text.slice(0, SENTENCE_LENGTH_MAX))
  for (const text of texts)
    scanInnerWords(text, (start, end) => {
      const first = text.charCodeAt(start)
      if (first < CAPITAL_A || (first > CAPITAL_Z && first < BEYOND_ASCII)) return
      const word = text.slice(start, end)
      if (!NAME.test(word)) return
      const name = word.replace(TAIL, '')
      names.set(name.toLowerCase(), name)
    })
  // Most words have another beginning or length than every name, which is seen sooner than looked up.
  const shapes = new Uint8Array(SHAPES)
  for (const lower of names.keys()) shapes[toShape(lower, 0, lower.length)] = 1
  for (const text of texts)
    scanInnerWords(text, (start, end) => {
      if (shapes[toShape(text, start, end)] === 1) names.delete(text.slice(start, end))
    })
  return new Set(names.values())
}

/** Calls `visit` with the bounds of each word but the first; a blank parts words. */
function scanInnerWords(text: string, visit: (start: number, end: number) => void): void {
  for (let blank = text.indexOf(' '); blank >= 0;) {
    const start = blank + 1
    blank = text.indexOf(' ', start)
    const end = blank < 0 ? text.length : blank
    if (end > start) visit(start, end)
  }
}

const SHAPES = 1024

function toShape(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) * 16 + end - start) % SHAPES
}

const CAPITAL_A = 65
const CAPITAL_Z = 90
const NAME = /^\p{Lu}[\p{L}-]/u
const TAIL = /(?:['’]s)?[^\p{L}]*$/u

function toQuotedShare(text: string): number {
  let reach = 0
  let quoted = 0
  for (const { start, end } of findEnclosures(text).toSorted((a, b) => a.start - b.start)) {
    if (start < reach || /[([{]/.test(text[start]!)) continue
    quoted += end - start
    reach = end
  }
  return quoted / Math.max(1, text.length)
}

/** For each sentence the share of it that is somebody's words; both lists are in the article's order. */
function toSharesSaid(sentences: readonly Sentence[], said: readonly Span[]): readonly number[] {
  const ordered = said.toSorted((a, b) => a.start - b.start)
  let i = 0
  return sentences.map(({ start, end }) => {
    while (i < ordered.length && ordered[i]!.end <= start) i++
    let within = 0
    for (let j = i; j < ordered.length && ordered[j]!.start < end; j++)
      within += Math.min(end, ordered[j]!.end) - Math.max(start, ordered[j]!.start)
    return within / (end - start)
  })
}
