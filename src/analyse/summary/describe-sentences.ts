import type { Article } from '../../model/article.ts'
import type { Quotation, Sentence } from '../../model/digest.ts'
import type { Span } from '../../model/position.ts'
import { findEnclosures } from '../sentences/find-enclosures.ts'
import { isBoilerplate } from './is-boilerplate.ts'
import { isCaption } from './is-caption.ts'
import { isLeaning } from './is-leaning.ts'
import { dot, toDirection } from './to-direction.ts'
import { toVector, type Vector } from './to-vector.ts'

/** What is weighed of one sentence; every value lies about between 0 and 1. */
export interface Features {
  readonly first: number
  /** 1 for the first sentence, 1/2 for the second, … */
  readonly early: number
  /** How far down the article, by the logarithm of its place. */
  readonly depth: number
  /** Cosine with the whole article. */
  readonly centrality: number
  /** Share of the headline's words. */
  readonly likeHeadline: number
  /** How frequent its words are in the article. */
  readonly frequency: number
  /** Words, by 30. */
  readonly length: number
  /** Share that stands in quotation marks. */
  readonly quoted: number
  readonly question: number
  /** Holds a digit. */
  readonly number: number
  /** Speaks as "I" or to "you". */
  readonly personal: number
}

/** A sentence that may be chosen. */
export interface Candidate {
  readonly sentence: Sentence
  /** Its place among the candidates. */
  readonly place: number
  readonly features: Features
  readonly wordCount: number
  /** Stems with their weight; of length 1. */
  readonly direction: ReadonlyMap<string, number>
  /** Needs the candidate before it. */
  readonly leans: boolean
  /** Opens or closes a quotation that it does not hold whole, or is nothing but one, or is no sentence at all. */
  readonly poor: boolean
}

export type Describable = Pick<Article, 'headline' | 'text'>

/** The sentences of an article that may stand in a summary, with all that is weighed; boilerplate is left out. */
export function describeSentences(
  article: Describable,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[] = [],
): readonly Candidate[] {
  const kept = sentences
    .slice(0, SENTENCES_MAX)
    .filter(({ text }) => !isBoilerplate(text) && !isCaption(text))
  const vectors = kept.map(({ text }) => toVector(text.slice(0, SENTENCE_LENGTH_MAX)))
  const documentCounts = sum(vectors)
  const countMax = Math.max(1, ...documentCounts.values())
  const centroid = toDirection(documentCounts)
  const directions = vectors.map(({ counts }) => toDirection(counts))
  const headline = findOwnHeadline(article)
  const said = quotations.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content)
  const sharesSaid = toSharesSaid(kept, said)
  const names = findNameWords(kept)

  return kept.map((sentence, place) => {
    const { counts, wordCount } = vectors[place]!
    const direction = directions[place]!
    const text = sentence.text.slice(0, SENTENCE_LENGTH_MAX)
    const quoted = Math.max(toQuotedShare(text), sharesSaid[place]!)
    const leans = isLeaning(text, names)
    const features: Features = {
      first: Number(place === 0),
      early: 1 / (place + 1),
      depth: Math.log(1 + Math.min(place, DEPTH_MAX)) / Math.log(1 + DEPTH_MAX),
      centrality: dot(direction, centroid),
      likeHeadline: headline ? dot(direction, headline) : 0,
      frequency: toMeanCount(counts, documentCounts) / countMax,
      length: Math.min(wordCount, 60) / 30,
      quoted,
      question: Number(/\?["'”’]*$/.test(text)),
      number: Number(/\d/.test(text)),
      personal: Number(PERSONAL.test(text)),
    }
    return { sentence, place, features, wordCount, direction, leans, poor: isPoor(text, quoted, wordCount) }
  })
}

const SENTENCES_MAX = 300
const SENTENCE_LENGTH_MAX = 2000
const DEPTH_MAX = 30
const PERSONAL = /\b(?:I|we|you|my|our|your)\b/i
// What was said belongs to the key quotations, with its speaker; the summary tells what happened, in more words than it
// quotes.
const QUOTED_SHARE_MAX = 0.5
const WORDS_MIN = 5
function isPoor(text: string, quoted: number, wordCount: number): boolean {
  return (
    wordCount < WORDS_MIN ||
    quoted > QUOTED_SHARE_MAX ||
    !/[.!?…]\s?["'”’»)\]]*$/.test(text) ||
    hasLooseMark(text)
  )
}

// Half a quotation: the paragraph's mark opened before the sentence or closes after it.
function hasLooseMark(text: string): boolean {
  const straight = text.split('"').length - 1
  const open = text.split('“').length - 1
  const close = text.split('”').length - 1
  return straight % 2 === 1 || open !== close
}

/** The headline as a direction, unless it is only the article's own first words. */
function findOwnHeadline({ headline, text }: Describable): ReadonlyMap<string, number> | undefined {
  const words = headline.replace(/(?:\.{3}|…)$/, '').trim()
  if (words === '' || text.startsWith(words)) return undefined
  const { counts } = toVector(words.slice(0, SENTENCE_LENGTH_MAX))
  return counts.size === 0 ? undefined : toDirection(counts)
}

/** Words that stand with a capital inside sentences and never without. */
function findNameWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>()
  const plain = new Set<string>()
  for (const { text } of sentences)
    for (const [word] of text.slice(1, SENTENCE_LENGTH_MAX).matchAll(INNER_WORD))
      if (/^\p{Lu}/u.test(word)) names.add(word)
      else plain.add(word)
  return new Set([...names].filter((name) => !plain.has(name.toLowerCase())))
}

const INNER_WORD = /(?<=[\p{L}\p{N},;] )\p{L}[\p{L}-]+/gu

function sum(vectors: readonly Vector[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>()
  for (const { counts } of vectors)
    for (const [stem, count] of counts) total.set(stem, (total.get(stem) ?? 0) + count)
  return total
}

function toMeanCount(counts: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): number {
  let total = 0
  for (const stem of counts.keys()) total += all.get(stem) ?? 0
  return total / Math.max(1, counts.size)
}

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
