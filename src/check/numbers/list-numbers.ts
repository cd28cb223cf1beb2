import { toExact } from '../../kit/to-exact.ts'
import { findNumberWords, type NumberWords } from './number-words.ts'
import { readSpelled } from './read-spelled.ts'

/** A number as it stands in a text, in digits or words. */
export interface WrittenNumber {
  readonly written: string
  /** What it may be: "1.234" is a thousand and more in one language, and little more than one in another. */
  readonly values: readonly number[]
  /** What stands in it besides: the 46 of "46 million". */
  readonly within: readonly number[]
  /** Part of a date: a year, or a day beside its month. */
  readonly isDay: boolean
  /** A word that is as often no number: "one", "neuf". */
  readonly isUnsure: boolean
}

/**
 * The numbers of a text in order, in the forms that its language gives them: "1,234.5", "1.234,5", "1 234,5", "46 Mio.",
 * "zweihundertdrei", "quatre-vingt-dix".
 *
 * @example
 * listNumbers('Es kamen 1.234,5 Tonnen', 'de').map(({ values }) => values) // [[1234.5]]
 */
export function listNumbers(text: string, language: string): readonly WrittenNumber[] {
  const plain = text.replace(/[٠-٩۰-۹٬٫]/g, toPlainDigit)
  const tokens = [...plain.matchAll(TOKEN)]
  const words = findNumberWords(language)
  const numbers: WrittenNumber[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.groups?.['date'] !== undefined) numbers.push(...listDays(token[0]))
    else if (/^\d/.test(token[0])) {
      const scale = readScale(tokens, { at: i, text: plain, words })
      numbers.push(toDigits(token, { tokens, at: i, text, scale }))
      i += scale?.wordCount ?? 0
    } else {
      const run = listRun(tokens, { at: i, text: plain })
      const spelled = isShare(tokens, i) ? undefined : readSpelled(run, words)
      if (spelled === undefined) continue
      const last = tokens[i + spelled.wordCount - 1]!
      const written = text.slice(token.index, last.index + last[0].length)
      numbers.push({ written, values: [spelled.value], within: [], isDay: false, isUnsure: spelled.isUnsure })
      i += spelled.wordCount - 1
    }
  }
  return numbers
}

const GROUPS = String.raw`\d{1,3}(?:(?<group>[.,'’\u00a0\u2009\u202f ])\d{3})(?:\k<group>\d{3})*(?:[.,]\d+)?(?!\d)`
const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}(?<mark>[./-])\d{1,2}\k<mark>(?:\d{4}|\d{2})(?!\d)`
const TIME = String.raw`\d{1,2}(?::|\s?h\s?)\d{2}(?!\d)`
const TOKEN = new RegExp(
  String.raw`(?<date>${DATE})|${GROUPS}|${TIME}|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}]*`,
  'gu',
)
const WORDS_MAX = 12

interface Place {
  readonly at: number
  readonly text: string
}

/** The words from a token on that only space and hyphens part, in lower case. */
function listRun(tokens: readonly RegExpExecArray[], { at, text }: Place): readonly string[] {
  const run: string[] = []
  for (let i = at; i < tokens.length && run.length < WORDS_MAX; i++) {
    const token = tokens[i]!
    const before = tokens[i - 1]
    const gap = i === at ? '' : text.slice(before!.index + before![0].length, token.index)
    if (!/^[\s-]*$/.test(gap) || /^\d/.test(token[0])) break
    run.push(token[0].toLowerCase())
  }
  return run
}

/** "Pour cent", "por ciento". */
function isShare(tokens: readonly RegExpExecArray[], at: number): boolean {
  return (
    /^(?:cent|ciento|cien)$/i.test(tokens[at]![0]) && /^(?:pour|por|per)$/i.test(tokens[at - 1]?.[0] ?? '')
  )
}

interface Scale {
  readonly factor: number
  readonly isSure: boolean
  readonly wordCount: number
}

/** "Million", "mil millones", "bn" after digits. */
function readScale(
  tokens: readonly RegExpExecArray[],
  { at, text, words }: Place & { readonly words: NumberWords },
): Scale | undefined {
  const from = tokens[at]!.index + tokens[at]![0].length
  const next = tokens[at + 1]
  if (next === undefined || !/^[\s-]?$/.test(text.slice(from, next.index))) return undefined
  const run = listRun(tokens, { at: at + 1, text })
  const perhaps = words.perhaps[run[0] ?? '']
  if (perhaps !== undefined) return { factor: perhaps, isSure: false, wordCount: 1 }
  const scales = run
    .slice(0, 2)
    .map((word) => words.scales[word] ?? (words.hundreds.has(word) ? 100 : undefined))
  const [first, second] = scales
  if (first === undefined) return undefined
  return second === undefined
    ? { factor: first, isSure: true, wordCount: 1 }
    : { factor: first * second, isSure: true, wordCount: 2 }
}

function toDigits(
  token: RegExpExecArray,
  {
    tokens,
    at,
    text: original,
    scale,
  }: Place & { tokens: readonly RegExpExecArray[]; scale: Scale | undefined },
): WrittenNumber {
  const [digits] = token
  const bare = toReadings(digits)
  const last = tokens[at + (scale?.wordCount ?? 0)]!
  const written = original.slice(token.index, last.index + last[0].length)
  const scaled = scale === undefined ? [] : bare.map((value) => toExact(value * scale.factor))
  return {
    written: scale?.isSure === true ? written : original.slice(token.index, token.index + digits.length),
    values: scale?.isSure === true ? scaled : [...bare, ...scaled],
    within: [...bare, ...(digits.includes(' ') ? digits.split(' ').flatMap(toReadings) : [])],
    isUnsure: false,
    isDay: isDay(digits, {
      before: tokens[at - 1]?.[0],
      after: tokens.slice(at + 1, at + 3).map(([one]) => one),
    }),
  }
}

/** What digits with points, commas and spaces between may be. */
function toReadings(digits: string): readonly number[] {
  const time = /^(\d{1,2})(?::|\s?h\s?)(\d{2})$/.exec(digits)
  if (time) return [Number(`${time[1]}.${time[2]}`)]
  const plain = digits.replace(/['’\s]/g, '')
  const marks = plain.match(/[.,]/g) ?? []
  const joined = Number(plain.replace(/[.,]/g, ''))
  const at = plain.lastIndexOf(marks.at(-1) ?? '.')
  const split = Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`)
  if (marks.length === 0) return [joined]
  if (marks.length > 1) return [new Set(marks).size === 1 ? joined : split]
  const mayGroup = plain === digits && /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain)
  return mayGroup ? [joined, split] : [split]
}

const MONTH =
  /^(?:jan|ene|feb|fév|fev|m[aä]r|apr|avr|abr|ma[iy]|ju[nli]|aug|aoû|aou|ago|sep|o[ck]t|nov|d[eé][czc]|dic)\p{L}*$/iu

function isDay(
  digits: string,
  { before = '', after }: { readonly before: string | undefined; readonly after: readonly string[] },
): boolean {
  if (/^(?:19|20)\d\d$/.test(digits)) return true
  // "20 November", "20th of November", "20 de noviembre", "1er mai".
  return /^\d{1,2}$/.test(digits) && [before, ...after].some((word) => MONTH.test(word))
}

function listDays(date: string): readonly WrittenNumber[] {
  return date.split(/[./-]/).map((written) => ({
    written,
    values: [Number(written)],
    within: [],
    isDay: true,
    isUnsure: false,
  }))
}

function toPlainDigit(digit: string): string {
  if (digit === '٬') return ','
  if (digit === '٫') return '.'
  const code = digit.charCodeAt(0)
  return String(code >= 0x6f0 ? code - 0x6f0 : code - 0x660)
}
