import { findNearestWord } from '../../kit/nearest-word.ts'
import type { EditionFront } from '../../model/edition-file.ts'
import type { Notice, Noticed } from '../../model/notice.ts'
import { findFrontMatter, readFrontMatter } from '../front-matter.ts'
import { parseDate } from '../parse-date.ts'
import type { Entry } from '../to-fields.ts'

const KEYS = [
  'title',
  'tagline',
  'number',
  'date',
  'language',
  'subject',
  'preheader',
  'sections',
  'quotation',
] as const
type Key = (typeof KEYS)[number]

const LENGTH_MAX = 1000
const SECTIONS_MAX = 100

export interface ReadFront extends Noticed<EditionFront> {
  /** Offset at which the edition itself begins. */
  readonly end: number
  /** Where it stands without its fences; absent where there is none. */
  readonly place?: { readonly start: number; readonly end: number }
}

/** Reads the front matter of an edition file; what it does not know or cannot use gives a notice. */
export async function readFront(text: string): Promise<ReadFront> {
  const found = findFrontMatter(text)
  if (found === undefined) return { value: { lines: {} }, notices: [], end: 0 }
  const { entries, notices } = await readFrontMatter(found)
  const heard: Notice[] = [...notices]
  const lines: Record<string, number> = {}
  let front: Omit<EditionFront, 'lines'> = {}
  for (const entry of entries) {
    const key = KEYS.find((name) => name === entry.name.toLowerCase())
    if (key === undefined) heard.push(toUnknownNotice(entry))
    else if (entry.value !== null && entry.value !== undefined && !(key in front)) {
      const read = READERS[key](entry.value)
      if (read === undefined) heard.push(toValueNotice(entry, key))
      else front = { ...front, [key]: read }
      if (entry.line !== undefined) lines[key] = entry.line
    }
  }
  const start = text.indexOf(found.content, /[\r\n]/.exec(text)?.index ?? 0)
  const place = { start, end: start + found.content.length }
  return { value: { ...front, lines }, notices: heard, end: found.end, place }
}

const READERS: { readonly [K in Key]: (value: unknown) => EditionFront[K] } = {
  title: toText,
  tagline: toText,
  number: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_000_000
      ? value
      : undefined,
  date: (value) => {
    const date = parseDate(value instanceof Date ? value.toISOString() : String(value))
    return date === 'impossible' ? undefined : date
  },
  language: (value) =>
    typeof value === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(value) ? value : undefined,
  subject: toLine,
  preheader: toLine,
  sections: (value) => {
    const titles = (Array.isArray(value) ? value : [value]).map(toText)
    return titles.every((title) => title !== undefined) ? titles.slice(0, SECTIONS_MAX) : undefined
  },
  quotation: toText,
}

function toText(value: unknown): string | undefined {
  return toLine(value) || undefined
}

/** One line, which may be empty. */
function toLine(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LENGTH_MAX)
}

function toUnknownNotice({ name, line }: Entry): Notice {
  const near = findNearestWord(name, KEYS)
  return {
    code: 'edition-key-unknown',
    message: `There is no key "${name}" in an edition’s front matter${near === undefined ? '' : `; did you mean "${near}"?`}`,
    ...(line !== undefined && { line }),
    help: `It may hold ${KEYS.slice(0, -1).join(', ')} and ${KEYS.at(-1)}`,
  }
}

const EXPECTED: Readonly<Record<Key, string>> = {
  title: 'a line of text',
  tagline: 'a line of text',
  number: 'a whole number like 12',
  date: 'a day like 2026-11-23',
  language: 'a language tag like en-GB',
  subject: 'a line of text',
  preheader: 'a line of text',
  sections: 'a list like [World, Economy]',
  quotation: 'the first words of a quotation that is printed',
}

function toValueNotice({ name, line }: Entry, key: Key): Notice {
  return {
    code: 'edition-value',
    message: `The value of "${name}" is not of the kind that it takes, and was passed over`,
    ...(line !== undefined && { line }),
    help: `Write ${EXPECTED[key]}`,
  }
}
