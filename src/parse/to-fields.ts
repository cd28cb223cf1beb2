import type { Notice } from '../model/notice.ts'
import { readLinkTarget } from '../kit/link-target.ts'
import { toSafeUrl } from '../kit/safe-url.ts'
import { findField, type FieldName } from './field-names.ts'
import type { ArticleImage } from '../model/article.ts'
import type { Fields } from './fields.ts'
import { parseDate } from './parse-date.ts'

/** A name with what was written after it, and the line it stands in. */
export interface Entry {
  readonly name: string
  readonly value: unknown
  readonly line?: number
}

const TEXT_LENGTH_MAX = 1000
const TAGS_MAX = 50
const PIN_MAX = 9
const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}$/
const PICTURE_PATH = /^(?![/\\])[^\p{Cc}\\:?#]+\.(?:png|jpe?g|gif|webp)$/iu
// Kept from ever becoming keys of an object.
const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Turns what an author wrote about an article into metadata; the first of two names for one field counts.
 *
 * A value of the wrong kind is left out, with a notice; a name that means nothing here is left alone.
 */
export function toFields(entries: readonly Entry[]): { fields: Fields; notices: readonly Notice[] } {
  const fields: Fields = {}
  const notices: Notice[] = []
  const beside = { imageAlt: '', imageCaption: '' }
  for (const entry of entries) {
    if (PROTOTYPE_NAMES.has(entry.name)) notices.push(toKeyNotice(entry))
    const field = findField(entry.name)
    if (!field || entry.value === null || entry.value === undefined || entry.value === '') continue
    if (field === 'imageAlt' || field === 'imageCaption') beside[field] = toText(entry.value) ?? ''
    else if (fields[field] === undefined && !READERS[field](entry.value, fields))
      notices.push(toValueNotice(entry, field))
  }
  if (fields.image) fields.image = describeImage(fields.image, beside)
  return { fields, notices }
}

/** Writes a value into the fields; `false` when it is not of the kind that the field takes. */
type Reader = (value: unknown, fields: Fields) => boolean

const READERS: Readonly<Record<Exclude<FieldName, 'imageAlt' | 'imageCaption'>, Reader>> = {
  headline: (value, fields) => set(fields, 'headline', toText(value)),
  dek: (value, fields) => set(fields, 'dek', toText(value)),
  byline: (value, fields) => set(fields, 'byline', toNames(value)),
  dateline: (value, fields) => set(fields, 'dateline', toText(value)),
  section: (value, fields) => set(fields, 'section', toText(value)),
  pin: (value, fields) => value === false || set(fields, 'pin', toPin(value)),
  canonicalUrl: (value, fields) => set(fields, 'canonicalUrl', toWebUrl(value)),
  language: (value, fields) => set(fields, 'language', toLanguage(value)),
  tags: (value, fields) => set(fields, 'tags', toTags(value)),
  image: (value, fields) => set(fields, 'image', toImage(value)),
  date: (value, fields) => {
    const date = parseDate(value instanceof Date ? toIso(value) : (toText(value) ?? ''))
    return set(fields, 'date', date === 'impossible' ? undefined : date)
  },
  publisher: (value, fields) => {
    const url = toWebUrl(value)
    if (url) return fields.canonicalUrl !== undefined || set(fields, 'canonicalUrl', url)
    return set(fields, 'publisher', toName(value))
  },
}

function set<K extends keyof Fields>(fields: Fields, name: K, value: Fields[K]): boolean {
  if (value !== undefined) fields[name] = value
  return value !== undefined
}

function toText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return text === '' ? undefined : text.slice(0, TEXT_LENGTH_MAX)
}

function toNames(value: unknown): string | undefined {
  if (!Array.isArray(value)) return toName(value)
  const names = value.map(toName).filter((name) => name !== undefined)
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function toName(value: unknown): string | undefined {
  const text = toText(value instanceof Map ? value.get('name') : value)
  return text?.replace(/^by[:\s]\s*/i, '')
}

/** An absolute http or https address. */
export function toWebUrl(value: unknown): string | undefined {
  const url = typeof value === 'string' ? toSafeUrl(value) : undefined
  return url?.startsWith('http') ? url : undefined
}

function toLanguage(value: unknown): string | undefined {
  const text = toText(value)
  return text !== undefined && LANGUAGE.test(text) ? text.replaceAll('_', '-') : undefined
}

function toTags(value: unknown): string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : (toText(value)?.split(/[,;]/) ?? [])
  const tags = list
    .map((tag) => toText(tag)?.replace(/^#/, ''))
    .filter((tag) => tag !== undefined && tag !== '')
  return tags.length === 0 && !Array.isArray(value)
    ? undefined
    : [...new Set(tags as string[])].slice(0, TAGS_MAX)
}

/** `true` is a pin as well as 1. */
function toPin(value: unknown): number | undefined {
  const pin = value === true || value === 'true' ? 1 : Number(value)
  return Number.isInteger(pin) && pin >= 1 && pin <= PIN_MAX ? pin : undefined
}

function toImage(value: unknown): Fields['image'] {
  const map: ReadonlyMap<unknown, unknown> = value instanceof Map ? value : new Map([['url', value]])
  const url = map.get('url') ?? map.get('src')
  const safe = toWebUrl(url) ?? toPicturePath(url)
  const caption = toText(map.get('caption'))
  if (safe === undefined) return undefined
  return { url: safe, alt: toText(map.get('alt')) ?? '', ...(caption !== undefined && { caption }) }
}

/** A file beside the article; where it must not lead to is for those to say who read it. */
function toPicturePath(value: unknown): string | undefined {
  const path = typeof value === 'string' ? readLinkTarget(value.trim()) : ''
  return PICTURE_PATH.test(path) && path.length <= TEXT_LENGTH_MAX ? path : undefined
}

function describeImage(
  { url, alt, caption }: ArticleImage,
  { imageAlt, imageCaption }: { readonly imageAlt: string; readonly imageCaption: string },
): ArticleImage {
  const told = caption ?? imageCaption
  return { url, alt: alt || imageAlt || told, ...(told !== '' && { caption: told }) }
}

function toIso(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

function toKeyNotice({ name, line }: Entry): Notice {
  return {
    code: 'front-matter-key',
    message: `The name "${name}" cannot be used in front matter, and was left out`,
    ...(line === undefined ? {} : { line }),
    help: 'Take the line out',
  }
}

const EXPECTED: Readonly<Partial<Record<FieldName, string>>> = {
  canonicalUrl: 'an address that begins with https://',
  image: 'an address that begins with https://, or the name of a PNG, JPEG, GIF or WebP beside the article',
  language: 'a language tag like en or en-GB',
  pin: 'true, or a whole number from 1 to 9',
  tags: 'a list like [energy, ports]',
}

function toValueNotice({ name, value, line }: Entry, field: FieldName): Notice {
  const at = line === undefined ? {} : { line }
  if (field === 'date') {
    const message = `"${toText(value) ?? name}" was not understood as a date`
    return { code: 'date-unreadable', message, ...at, help: 'Write the date as 2026-11-23' }
  }
  return {
    code: 'front-matter-value',
    message: `The value of "${name}" is not of the kind that it takes, and was left out`,
    ...at,
    help: `Write ${EXPECTED[field] ?? 'a line of text'}`,
  }
}
