import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { hasNumber, toNumberRow, type NumberRow } from '../kit/number-row.ts'
import { countNumberedWords, toWordNumber } from '../kit/word-number.ts'
import type { Digest } from '../model/digest.ts'
import { findArticleWords, findTextWords, isCapitalised, isSmall, toNumber } from './article-words.ts'
import { listParts, rememberParts } from './word-parts.ts'

const WORDS_MAX = 3000
const NO_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mr mrs ms dr sir the chief executive minister president director governor professor captain
  councillor prime`.split(/\s+/),
)

/** The words of an article that are written with a capital within a sentence: persons, places, ships, companies, storms. */
export const findProperNames: (digest: Digest) => NumberRow = rememberEach(({ article }) =>
  toNumberRow(listParts(findArticleWords(article).filter(isCapitalised), toLeadingName)),
)

/** The proper names in an article's headline and first paragraph; one that only begins a sentence must do so twice. */
export function findSubjects(digest: Digest): readonly number[] {
  const { headline, text, passages, publisher = '' } = digest.article
  const [first] = passages
  const lead = `${headline}. ${first === undefined ? '' : text.slice(first.start, first.end)}`
  const own = foldText(publisher)
  const words = (lead.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? []).map(toProperName)
  return [...new Set(words)]
    .filter((word) => isTelling(word) && !own.includes(word))
    .filter((word) => {
      const isTwice = words.indexOf(word) !== words.lastIndexOf(word)
      const name = toWordNumber(word)
      return (isTwice || hasNumber(findProperNames(digest), name)) && !isWrittenSmall(name, digest)
    })
    .map(toWordNumber)
}

/** Every word of an article, folded as names are. */
export function findWords({ article }: Digest): NumberRow {
  const headline = listParts(findTextWords(article.headline), toNames, WORDS_MAX)
  const text = listParts(findArticleWords(article), toNames, WORDS_MAX - headline.length)
  return toNumberRow(headline.concat(text))
}

/** Whether a word that may be a name stands in an article in small letters. */
function isWrittenSmall(name: number, { article }: Digest): boolean {
  for (const word of findArticleWords(article)) {
    if (!isSmall(word)) continue
    const names = toNames(toNumber(word))
    if (typeof names === 'number' ? names === name : names.includes(name)) return true
  }
  return false
}

const toNames = rememberParts((word, number) =>
  PLAIN_NAME.test(word) ? number : (word.match(NAME) ?? []).map(toProperName).map(toWordNumber),
)

const toLeadingName = rememberParts((word, number) => {
  const name = PLAIN_NAME.test(word) ? word : toProperName(LEADING_NAME.exec(word)?.[0] ?? '')
  if (!isTelling(name)) return []
  return name === word ? number : toWordNumber(name)
})

// Most words are folded already.
const PLAIN_NAME = /^[a-z][a-z-]+$/
const NAME = /\p{L}[\p{L}\p{M}'’-]+/gu
const LEADING_NAME = /^\p{L}[\p{L}\p{M}'’-]+/u

function isTelling(name: string): boolean {
  return name.length > 2 && !NO_NAMES.has(name)
}

function toProperName(word: string): string {
  return foldText(word)
    .normalize('NFKD')
    .replace(/\p{M}|'s?$/gu, '')
}

/** How telling each proper name of some articles is, 0 to 1, by its number; the same object while nothing about it changes. */
export type NameWeights = Float64Array

/**
 * How telling each proper name of these articles is: one that few of them have tells more of an event than that of the land
 * in which everything happens.
 */
export function weighProperNames(digests: readonly Digest[]): NameWeights {
  const rows = digests.map(findProperNames)
  const holders = new Int32Array(countNumberedWords())
  for (const row of rows) for (const name of row) holders[name]! += 1
  const rarest = Math.log(1 + digests.length / 2)
  const weights = new Float64Array(holders.length)
  for (const [name, count] of holders.entries())
    if (count > 0) weights[name] = Math.min(1, Math.log(1 + digests.length / count) / rarest)
  if (!areSame(weights, lastWeights)) lastWeights = weights
  return lastWeights
}

let lastWeights: NameWeights = new Float64Array()

/** Words that only one of the two knows are no names. */
function areSame(a: NameWeights, b: NameWeights): boolean {
  for (let name = 0; name < Math.max(a.length, b.length); name++)
    if ((a[name] ?? 0) !== (b[name] ?? 0)) return false
  return true
}
