import { rememberEach } from '../kit/remember-each.ts'
import { countNumberedWords, toNumberedWord, toWordNumber } from '../kit/word-number.ts'
import type { Digest } from '../model/digest.ts'
import { findArticleWords, findTextWords } from './article-words.ts'
import { listParts, rememberParts } from './word-parts.ts'

/** An article's most telling words with weights, the heaviest first; the sum of their squares is 1. */
export interface TermVector {
  /** Words by their number in this process, which says nothing but which is which. */
  readonly terms: Int32Array
  readonly weights: Float64Array
}

const TERMS_MAX = 80
const WORDS_MAX = 3000
const HEADLINE_TIMES = 3
// The words that every report has; a shared one says nothing.
const COMMON = new Set(
  `a about after all also an and any are as at be been before being but by can could did do for from had has have he her
  him his how if in into is it its last may more most new no not now of on one only or other our out over own said say says
  she should so some such than that the their them then there these they this those through to two under up us was we were
  what when where which while who will with would year years you your first monday tuesday wednesday thursday friday
  saturday sunday week day days people percent per cent`.split(/\s+/),
)

/**
 * TF-IDF vectors of digests (Salton and Buckley 1988: log term frequency, idf over these articles, cosine normalised),
 * cut to the 80 heaviest terms; words of the headline count three times.
 */
export function toTermVectors(digests: readonly Digest[]): readonly TermVector[] {
  const counted = digests.map(countTerms)
  const holders = new Int32Array(countNumberedWords())
  for (const { terms } of counted) for (const term of terms) holders[term]! += 1
  const rarities = new Float64Array(holders.length)
  for (const [term, count] of holders.entries())
    if (count > 0) rarities[term] = Math.log(1 + digests.length / count)
  return counted.map((counts) => findVector(counts, rarities))
}

/** Most articles have the vector that they had before another one changed. */
function findVector(counted: TermCounts, rarities: Float64Array): TermVector {
  const { terms } = counted
  const before = VECTORS.get(counted)
  if (before?.rarities.every((rarity, i) => rarity === rarities[terms[i]!])) return before.vector
  const own = new Float64Array(terms.length)
  for (let i = 0; i < terms.length; i++) own[i] = rarities[terms[i]!]!
  const found = toVector(counted, own)
  const vector = before !== undefined && isSameVector(before.vector, found) ? before.vector : found
  VECTORS.set(counted, { rarities: own, vector })
  return vector
}

function isSameVector(a: TermVector, b: TermVector): boolean {
  return (
    a.terms.length === b.terms.length &&
    a.terms.every((term, i) => term === b.terms[i] && a.weights[i] === b.weights[i])
  )
}

const VECTORS = new WeakMap<TermCounts, { readonly rarities: Float64Array; readonly vector: TermVector }>()

function toVector({ terms, counts }: TermCounts, rarities: Float64Array): TermVector {
  const weights = new Float64Array(terms.length)
  for (let i = 0; i < terms.length; i++) weights[i] = counts[i]! * rarities[i]!
  const lightest = weights.length > TERMS_MAX ? weights.toSorted()[weights.length - TERMS_MAX]! : 0
  const heavy: number[] = []
  for (let i = 0; i < weights.length; i++) if (weights[i]! >= lightest) heavy.push(i)
  const heaviest = heavy
    .sort(
      (i, j) => weights[j]! - weights[i]! || (toNumberedWord(terms[i]!) < toNumberedWord(terms[j]!) ? -1 : 1),
    )
    .slice(0, TERMS_MAX)
  const own = { terms: new Int32Array(heaviest.length), weights: new Float64Array(heaviest.length) }
  const norm = Math.hypot(...heaviest.map((i) => weights[i]!)) || 1
  for (const [at, i] of heaviest.entries()) {
    own.terms[at] = terms[i]!
    own.weights[at] = weights[i]! / norm
  }
  return own
}

/**
 * A function that compares vectors with the one that was opened: the cosine, from 0 (no term shared) to 1 (the same).
 *
 * One vector is opened at a time.
 */
export function createCosines(): { open(vector: TermVector): void; measure(other: TermVector): number } {
  const dense = new Float64Array(countNumberedWords())
  let opened: TermVector | undefined
  return {
    open(vector) {
      if (opened === vector) return
      if (opened !== undefined) for (let i = 0; i < opened.terms.length; i++) dense[opened.terms[i]!] = 0
      const { terms, weights } = vector
      for (let i = 0; i < terms.length; i++) dense[terms[i]!] = weights[i]!
      opened = vector
    },
    measure({ terms, weights }) {
      let sum = 0
      for (let i = 0; i < terms.length; i++) sum += weights[i]! * dense[terms[i]!]!
      return sum
    },
  }
}

interface TermCounts {
  readonly terms: Int32Array
  /** 1 + log of how often each stands there. */
  readonly counts: Float64Array
}

const countTerms = rememberEach(({ article }: Digest): TermCounts => {
  const headline = listParts(findTextWords(article.headline), toTerms, WORDS_MAX)
  const text = listParts(findArticleWords(article), toTerms, WORDS_MAX)
  if (tally.length < countNumberedWords()) tally = new Int32Array(2 * countNumberedWords())
  const found: number[] = []
  const add = (terms: readonly number[], times: number) => {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!
      if (term === NO_TERM) continue
      if (tally[term] === 0) found.push(term)
      tally[term]! += times
    }
  }
  add(headline, HEADLINE_TIMES)
  add(text, 1)
  const terms = new Int32Array(found)
  const counts = new Float64Array(terms.length)
  for (let i = 0; i < terms.length; i++) {
    counts[i] = 1 + Math.log(tally[terms[i]!]!)
    tally[terms[i]!] = 0
  }
  return { terms, counts }
})

// How often each term stands in the article that is being counted; of all others 0.
let tally = new Int32Array()

const toTerms = rememberParts((word, number) => {
  if (PLAIN_TERM.test(word)) return COMMON.has(word) ? NO_TERM : number
  return (word.match(WORD) ?? []).map(toTermNumber)
})

// Most words are their own term.
const PLAIN_TERM = /^[a-z][a-z0-9]*[a-rt-z0-9]$/
// Two letters or more with what is tied to them; digits with their points.
const WORD = /[\p{L}][\p{L}\p{M}\p{N}'’-]+|\p{N}[\p{N}.,]*\p{N}|\p{N}/gu
// Of words that say nothing.
const NO_TERM = -1

function toTermNumber(word: string): number {
  const term = toTerm(word)
  return COMMON.has(term) || term.length < 2 ? NO_TERM : toWordNumber(term)
}

/** Counts an article's terms ahead. */
export function prepareVector(digest: Digest): void {
  countTerms(digest)
}

/** Possessives and plain plurals fall together with their word. */
function toTerm(word: string): string {
  const bare = word.replace(/['’]s?$/, '')
  return bare.length > 4 ? bare.replace(/(?<![sui])s$/, '') : bare
}
