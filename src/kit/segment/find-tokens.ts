import { toCalendarDate } from '../calendar-date.ts'
import type { Comparison, SegmentMistake, SegmentValue } from './segment.ts'

interface Place {
  readonly start: number
  readonly end: number
}

export type Token = Place &
  (
    | { readonly kind: 'value'; readonly value: SegmentValue }
    | { readonly kind: 'comparison'; readonly comparison: Comparison }
    | { readonly kind: 'mark'; readonly mark: '(' | ')' | ',' }
    | { readonly kind: 'field'; readonly field: string }
    | { readonly kind: 'word'; readonly word: SegmentWord }
    | { readonly kind: 'end' }
  )

export type SegmentWord = 'and' | 'or' | 'not' | 'in' | 'contains' | 'has'

const WORDS: ReadonlySet<string> = new Set<SegmentWord>(['and', 'or', 'not', 'in', 'contains', 'has'])

type Finding = Token | SegmentMistake

interface Rule {
  readonly pattern: RegExp
  toFinding(match: RegExpExecArray, place: Place): Finding
}

// A number or a date ends where a word would; "2026-1-1x" is neither.
const NUMERIC = /[+-]?\d[\w.:+-]*/y

const RULES: readonly Rule[] = [
  {
    pattern: /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/suy,
    toFinding: ([, double, single], place) => {
      const text = (double ?? single ?? '').replace(/\\(.)/gsu, '$1')
      return { ...place, kind: 'value', value: { kind: 'text', text } }
    },
  },
  { pattern: /["']/y, toFinding: (_, place) => ({ ...place, message: 'this quotation mark is not closed' }) },
  { pattern: NUMERIC, toFinding: ([text], place) => toNumeric(text, place) },
  {
    pattern: /<>|!=|<=|>=|==|[=<>]/y,
    toFinding: ([text], place) => ({
      ...place,
      kind: 'comparison',
      comparison: (text === '==' ? '=' : text === '<>' ? '!=' : text) as Comparison,
    }),
  },
  { pattern: /[(),]/y, toFinding: ([mark], place) => ({ ...place, kind: 'mark', mark: mark as '(' }) },
  {
    pattern: /\[([^\][]*)\]/y,
    toFinding: ([, name = ''], place) =>
      name.trim() === ''
        ? { ...place, message: 'a field needs a name' }
        : { ...place, kind: 'field', field: toFieldName(name) },
  },
  {
    pattern: /[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy,
    toFinding: ([text], place) => {
      const word = text.toLowerCase()
      return WORDS.has(word)
        ? { ...place, kind: 'word', word: word as SegmentWord }
        : { ...place, kind: 'field', field: toFieldName(text) }
    },
  },
]

/** The words and marks of a segment, an `end` behind them; or the first place that is none. */
export function findTokens(text: string): readonly Token[] | SegmentMistake {
  const tokens: Token[] = []
  for (let at = skipSpace(text, 0); at < text.length;) {
    const finding = findAt(text, at)
    if (!('kind' in finding)) return finding
    tokens.push(finding)
    at = skipSpace(text, finding.end)
  }
  return [...tokens, { kind: 'end', start: text.length, end: text.length }]
}

/**
 * The name of a field as it is compared: in lower case, spaces folded.
 *
 * @example
 * toFieldName(' First  Name') // 'first name'
 */
export function toFieldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text.charAt(at))) at += 1
  return at
}

function findAt(text: string, start: number): Finding {
  for (const { pattern, toFinding } of RULES) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match !== null) return toFinding(match, { start, end: start + match[0].length })
  }
  const mark = String.fromCodePoint(text.codePointAt(start)!)
  return { message: `"${mark}" means nothing here`, start, end: start + mark.length }
}

function toNumeric(text: string, place: Place): Finding {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text))
    return { ...place, kind: 'value', value: { kind: 'number', number: Number(text) } }
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? toCalendarDate(text) : undefined
  if (date !== undefined) return { ...place, kind: 'value', value: { kind: 'date', date } }
  return { ...place, message: `"${text}" is neither a number nor a day such as 2026-01-31` }
}
