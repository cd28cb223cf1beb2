import type { CalendarDate } from '../kit/calendar-date.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { toWordingTokens, type WordingToken } from '../kit/wording-tokens.ts'
import type { Digest } from '../model/digest.ts'
import { findNumberWords } from './numbers/number-words.ts'
import { listNumbers, type WrittenNumber } from './numbers/list-numbers.ts'
import { findOpeners, hasCapitalNouns, PARTICLES } from './openers.ts'

/** Names and figures of a text that stand in none of some articles. */
export interface UnsourcedWords {
  readonly names: readonly string[]
  readonly figures: readonly string[]
}

export interface UnsourcedOptions {
  readonly digests: readonly Digest[]
  /** Of the text, and of articles that do not say theirs. */
  readonly language: string
}

/**
 * Finds the names and figures in words of an editor's that stand in none of the articles, in whatever form.
 *
 * A word with a capital counts as a name unless it opens its sentence; where most words have one, as in a title, none does.
 * In German, where every noun has one, it takes two words with a capital beside one another. The date of an article stands
 * for days and years alone: "11 per cent" does not stand in an article of November.
 */
export function findUnsourced(text: string, { digests, language }: UnsourcedOptions): UnsourcedWords {
  const sources = digests.map(openSource(language))
  const tokens = toWordingTokens(text)
  const { scales } = findNumberWords(language)
  const isKnown = (word: string) =>
    scales[word.toLowerCase()] !== undefined ||
    sources.some(({ words }) => hasWord(words, word.toLowerCase()))
  const isSourced = ({ values, isDay }: WrittenNumber) =>
    sources.some(({ numbers, days }) =>
      values.some((value) => numbers.has(value) || (isDay && days.has(value))),
    )
  const figures = listNumbers(text, language).filter((number) => !number.isUnsure && !isSourced(number))
  return {
    names: isTitleCase(tokens) && !hasCapitalNouns(language) ? [] : listNames(tokens, { isKnown, language }),
    figures: [...new Set(figures.map(({ written }) => written))],
  }
}

interface SourceWords {
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  /** Year, month and day of the article. */
  readonly days: ReadonlySet<number>
}

const OPENED = new Map<string, (digest: Digest) => SourceWords>()

function openSource(language: string): (digest: Digest) => SourceWords {
  const known = OPENED.get(language)
  if (known !== undefined) return known
  const open = rememberEach(({ article, figures }: Digest): SourceWords => {
    const { headline, dek, byline, dateline, publisher, date, text } = article
    const whole = [headline, dek, byline, dateline, publisher, text].filter(Boolean).join('\n')
    const numbers = listNumbers(whole, article.language ?? language)
    return {
      words: new Set([...toWordingTokens(whole).map(({ key }) => key.toLowerCase()), ...listDayNames(date)]),
      numbers: new Set([
        ...numbers.flatMap(({ values, within }) => [...values, ...within]),
        ...figures.map(({ value }) => value),
      ]),
      days: new Set((date ?? '').split('-').map(Number)),
    }
  })
  OPENED.set(language, open)
  return open
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** How English, which gives them a capital, names the month and weekday of a date. */
function listDayNames(date: CalendarDate | undefined): readonly string[] {
  if (date === undefined) return []
  const day = new Date(`${date}T00:00:00Z`)
  return [MONTHS[day.getUTCMonth()]!, WEEKDAYS[day.getUTCDay()]!]
}

// "Brandts" is Brandt's in German, and several of them in English.
const ENDINGS = ['s', 'es', 'n', 'en']
const STEM_LENGTH_MIN = 4

function hasWord(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true
  return ENDINGS.some((ending) => {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
    return (
      (stem.length >= STEM_LENGTH_MIN && words.has(stem)) ||
      (word.length >= STEM_LENGTH_MIN && words.has(word + ending))
    )
  })
}

const CAPITAL = /^\p{Lu}[\p{L}\p{M}]/u
const SENTENCE_END = /^[.!?:…"“¿¡]$/

interface NameOptions {
  readonly isKnown: (word: string) => boolean
  readonly language: string
}

function listNames(tokens: readonly WordingToken[], options: NameOptions): readonly string[] {
  const names: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isUnknownCapital(tokens, i, options)) continue
    const end = findNameEnd(tokens, i)
    if (end > i || !hasCapitalNouns(options.language)) names.push(joinTokens(tokens.slice(i, end + 1)))
    i = end
  }
  return [...new Set(names)]
}

/** The last word of a name: "Leyen" after "Ursula von der". */
function findNameEnd(tokens: readonly WordingToken[], from: number): number {
  let end = from
  for (let i = from + 1; i < tokens.length; i++) {
    if (isCapital(tokens[i])) end = i
    else if (!PARTICLES.has(tokens[i]!.key)) break
  }
  return end
}

function joinTokens(tokens: readonly WordingToken[]): string {
  return tokens.map(({ key }) => key).join(' ')
}

function isUnknownCapital(
  tokens: readonly WordingToken[],
  i: number,
  { isKnown, language }: NameOptions,
): boolean {
  const token = tokens[i]!
  if (!isCapital(token) || isKnown(token.key)) return false
  const isFirst = i === 0 || SENTENCE_END.test(tokens[i - 1]!.key)
  // "Jane Quist said" is a name from its first word on; "Yesterday Quist said" is not.
  return !isFirst || (isCapital(tokens[i + 1]) && !findOpeners(language).has(token.key.toLowerCase()))
}

function isCapital(token: WordingToken | undefined): boolean {
  return token !== undefined && token.isWord && CAPITAL.test(token.key)
}

function isTitleCase(tokens: readonly WordingToken[]): boolean {
  const words = tokens.filter(({ isWord, key }) => isWord && key.length > 3)
  const isSentence = SENTENCE_END.test(tokens.at(-1)?.key ?? '')
  return !isSentence && words.length > 3 && words.filter(isCapital).length > words.length * 0.7
}
