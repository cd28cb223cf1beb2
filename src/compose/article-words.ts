import { rememberEach } from '../kit/remember-each.ts'
import { findWordNumber, toWordNumber } from '../kit/word-number.ts'
import type { Article } from '../model/article.ts'
import { CAPITAL, classify, classifyUnit, INNER, NUMBER, SMALL } from './letter-classes.ts'
import { scanWords } from './scan-words.ts'

// What is longer is a book.
const WORDS_MAX = 20_000
const SMALL_FLAG = 1
const NAME_FLAG = 2
const FLAG_BITS = 2
const SURROGATES = 0xd800

/** The stretches of a text that may be words, in order; each a number that the functions below can read. */
export type TextWords = Int32Array

/** The words of an article's text, of which its terms, its names and its shingles are made: the text is gone through once. */
export const findArticleWords: (article: Pick<Article, 'text'>) => TextWords = rememberEach(({ text }) =>
  findTextWords(text),
)

export function findTextWords(text: string): TextWords {
  const lower = text.toLowerCase()
  // A Turkish İ is two signs when it is small.
  const isInStep = lower.length === text.length
  let count = 0
  scanWords(text, WORDS_MAX, (start, end) => {
    const number = isInStep
      ? findWordNumber(lower, start, end)
      : toWordNumber(text.slice(start, end).toLowerCase())
    FOUND[count++] = (number << FLAG_BITS) | findFlags(text, start)
  })
  return FOUND.slice(0, count)
}

const FOUND = new Int32Array(WORDS_MAX)

/** The number of the word, written small. */
export function toNumber(word: number): number {
  return word >> FLAG_BITS
}

/** Whether it begins with a small letter. */
export function isSmall(word: number): boolean {
  return (word & SMALL_FLAG) !== 0
}

/** Whether it is written with a capital within a sentence; at the beginning of one or after a quotation mark that names nothing. */
export function isCapitalised(word: number): boolean {
  return (word & NAME_FLAG) !== 0
}

function findFlags(text: string, start: number): number {
  const first = classifyAt(text, start)
  if (first === SMALL) return start > 0 && classifyUnit(text.charCodeAt(start - 1)) === INNER ? 0 : SMALL_FLAG
  return first === CAPITAL && text[start - 1] === ' ' && leadsOn(text, start - 1) ? NAME_FLAG : 0
}

/** Whether the sentence goes on after the sign before a place. */
function leadsOn(text: string, at: number): boolean {
  if (at === 0) return false
  const before = text[at - 1]
  if (before === ',' || before === ';' || before === ')') return true
  const found = classifyBefore(text, at)
  return found === SMALL || found === NUMBER
}

function classifyAt(text: string, at: number): number {
  return classifyPoint(text.codePointAt(at)!)
}

function classifyBefore(text: string, at: number): number {
  const point = text.codePointAt(at - 2) ?? 0
  return classifyPoint(point > 0xffff ? point : text.charCodeAt(at - 1))
}

function classifyPoint(point: number): number {
  return point < SURROGATES ? classifyUnit(point) : classify(String.fromCodePoint(point))
}
