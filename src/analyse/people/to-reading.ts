import type { Article } from '../../model/article.ts'
import type { Stretch } from '../quotations/find-stretches.ts'
import { findTokens, type Token } from './find-tokens.ts'
import { isSentenceStart } from './is-sentence-start.ts'

/** A passage as it is read: every token, and the same with each stretch in quotation marks as one placeholder. */
export interface PassageReading {
  readonly passage: number
  /** All words and points; an edge of a stretch is a point. */
  readonly tokens: readonly Token[]
  /** The words around the quotations. */
  readonly outer: readonly Token[]
  /** For each token of `outer`, the number of its sentence within the passage. */
  readonly sentenceOf: readonly number[]
}

/** The passages of an article as they are read; headings and code are empty. */
export function toReading(
  article: Pick<Article, 'text' | 'passages'>,
  stretches: readonly Stretch[],
): PassageReading[] {
  let next = 0
  return article.passages.map((passage, index) => {
    const own: number[] = []
    for (; next < stretches.length && stretches[next]!.passage === index; next++) own.push(next)
    if (passage.kind === 'code') return { passage: index, tokens: [], outer: [], sentenceOf: [] }
    const found = findTokens(article.text, passage)
    const { tokens, outer } = layStretches(found, own, stretches)
    return { passage: index, tokens, outer, sentenceOf: toSentenceNumbers(article.text, outer, stretches) }
  })
}

function layStretches(
  found: readonly Token[],
  own: readonly number[],
  stretches: readonly Stretch[],
): Pick<PassageReading, 'tokens' | 'outer'> {
  if (own.length === 0) return { tokens: found, outer: found }
  const tokens: Token[] = []
  const outer: Token[] = []
  let at = 0
  for (const index of own) {
    const { outerStart, outerEnd } = stretches[index]!
    for (; at < found.length && found[at]!.end <= outerStart; at++) {
      outer.push(found[at]!)
      tokens.push(found[at]!)
    }
    tokens.push(toEdge(outerStart))
    while (at < found.length && found[at]!.start < outerEnd) tokens.push(found[at++]!)
    tokens.push(toEdge(outerEnd - 1))
    outer.push({ start: outerStart, end: outerEnd, text: '', lower: '', shape: 'stretch', stretch: index })
  }
  for (; at < found.length; at++) {
    outer.push(found[at]!)
    tokens.push(found[at]!)
  }
  return { tokens, outer }
}

function toEdge(at: number): Token {
  return { start: at, end: at, text: '', lower: '"', shape: 'point' }
}

function toSentenceNumbers(text: string, outer: readonly Token[], stretches: readonly Stretch[]): number[] {
  const numbers: number[] = []
  let sentence = 0
  for (let i = 0; i < outer.length; i++) {
    const token = outer[i]!
    const mayOpen = i > 0 && token.shape !== 'lower' && token.shape !== 'point'
    if (mayOpen && isSentenceStart(text, outer[i - 1]!, token, { next: outer[i + 1], stretches })) sentence++
    numbers.push(sentence)
  }
  return numbers
}
