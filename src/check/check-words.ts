import { toWordingTokens, type WordingToken } from '../kit/wording-tokens.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Digest } from '../model/digest.ts'
import type { CheckContext } from './check-context.ts'
import { NUMBER_WORDS, OPENERS } from './number-words.ts'

/** Names and figures of a text that stand in none of some articles. */
export interface UnsourcedWords {
  readonly names: readonly string[]
  readonly figures: readonly string[]
}

/**
 * Finds the names and figures in words of an editor's that stand in none of the articles, in whatever form.
 *
 * A word with a capital counts as a name unless it opens its sentence; where most words have one, as in a title, none does.
 */
export function findUnsourced(
  text: string,
  { digests, findFigures }: Pick<CheckContext, 'digests' | 'findFigures'>,
): UnsourcedWords {
  const sources = digests.map(openSource)
  const tokens = toWordingTokens(text)
  const hasWord = (word: string) => sources.some(({ words }) => words.has(word.toLowerCase()))
  const hasNumber = (value: number) => sources.some(({ numbers }) => numbers.has(value))
  const scaled = findFigures(text).filter((value) => !hasNumber(value))
  const figures = [
    ...listNumbers(text)
      .filter(({ value }) => !hasNumber(value))
      .map(({ written }) => written),
    // "46 billion" where the article has 46 million.
    ...scaled
      .filter((value) => value >= 1000 && listNumbers(text).every((number) => number.value !== value))
      .map(String),
  ]
  return { names: isTitleCase(tokens) ? [] : listNames(tokens, hasWord), figures: [...new Set(figures)] }
}

interface SourceWords {
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
}

const openSource = rememberEach(({ article, figures }: Digest): SourceWords => {
  const { headline, dek, byline, dateline, publisher, date, text } = article
  const whole = [headline, dek, byline, dateline, publisher, date, text].filter(Boolean).join('\n')
  const words = new Set(toWordingTokens(whole).map(({ key }) => key.toLowerCase()))
  const numbers = new Set([
    ...listNumbers(whole).map(({ value }) => value),
    ...figures.map(({ value }) => value),
  ])
  return { words, numbers }
})

interface WrittenNumber {
  readonly written: string
  readonly value: number
}

const NUMBER = /\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?|\p{L}+/gu

function listNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(NUMBER)].flatMap(([written]): WrittenNumber[] => {
    const spelled = NUMBER_WORDS[written.toLowerCase()]
    if (spelled !== undefined) return [{ written, value: spelled }]
    if (!/^\d/.test(written)) return []
    const isGrouped = /^\d{1,3}(?:[,\u00a0\u202f ]\d{3})+/.test(written)
    const plain = isGrouped ? written.replace(/[,\u00a0\u202f ]/g, '') : written.replace(',', '.')
    return [{ written, value: Number(plain) }]
  })
}

const CAPITAL = /^\p{Lu}[\p{L}\p{M}]/u
const SENTENCE_END = /^[.!?:…"“]$/

function listNames(tokens: readonly WordingToken[], hasWord: (word: string) => boolean): readonly string[] {
  const names: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isUnknownCapital(tokens, i, hasWord)) continue
    const from = i
    while (isCapital(tokens[i + 1])) i++
    names.push(
      tokens
        .slice(from, i + 1)
        .map(({ key }) => key)
        .join(' '),
    )
  }
  return [...new Set(names)]
}

function isUnknownCapital(
  tokens: readonly WordingToken[],
  i: number,
  hasWord: (word: string) => boolean,
): boolean {
  const token = tokens[i]!
  if (!isCapital(token) || hasWord(token.key)) return false
  const isFirst = i === 0 || SENTENCE_END.test(tokens[i - 1]!.key)
  // "Jane Quist said" is a name from its first word on; "Yesterday Quist said" is not.
  return !isFirst || (isCapital(tokens[i + 1]) && !OPENERS.has(token.key.toLowerCase()))
}

function isCapital(token: WordingToken | undefined): boolean {
  return token !== undefined && token.isWord && CAPITAL.test(token.key)
}

function isTitleCase(tokens: readonly WordingToken[]): boolean {
  const words = tokens.filter(({ isWord, key }) => isWord && key.length > 3)
  return words.length > 3 && words.filter(isCapital).length > words.length * 0.7
}
