import type { FeedEntry } from '../../model/collection.ts'
import { toEntryKey } from './entry-key.ts'

/** What a feed says of an entry, before any of it is believed. */
export interface FoundEntry {
  readonly url: string | undefined
  /** What a relative address starts from. */
  readonly base: string | undefined
  readonly headline: string | undefined
  readonly byline: readonly (string | undefined)[] | undefined
  readonly date: unknown
  readonly tags: readonly (string | undefined)[]
  readonly html: string | undefined
}

/** An entry with its address made absolute and its titles made plain. */
export function toEntry({ url, base, headline, byline, date, tags, html = '' }: FoundEntry): FeedEntry {
  const absolute = toAbsolute(url, base)
  const title = cleanTitle(headline)
  const names = (byline ?? []).map(cleanTitle).filter(isThere)
  return {
    key: toEntryKey({ ...(absolute !== undefined && { url: absolute }), words: `${title ?? ''}\n${html}` }),
    ...(absolute !== undefined && { url: absolute }),
    ...(title !== undefined && { headline: title }),
    ...(names.length > 0 && { byline: names }),
    ...(typeof date === 'string' && { date }),
    tags: tags.map(cleanTitle).filter(isThere),
    html,
  }
}

/**
 * The words of a title, which feeds write as text, as HTML, or as HTML escaped twice.
 *
 * @example
 * cleanTitle(' Fish &amp; <b>chips</b> ') // 'Fish & chips'
 */
export function cleanTitle(text: string | undefined): string | undefined {
  const plain = text
    ?.slice(0, TITLE_LENGTH_MAX)
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? undefined : plain
}

const TITLE_LENGTH_MAX = 2000

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
}

/**
 * Plain text as HTML.
 *
 * @example
 * toParagraphs('a < b\n\nc') // '<p>a &#60; b</p>\n<p>c</p>'
 */
export function toParagraphs(text: string | undefined): string | undefined {
  const paragraphs = text?.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs
    ?.map((paragraph) => `<p>${paragraph.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</p>`)
    .join('\n')
}

function toAbsolute(url: string | undefined, base: string | undefined): string | undefined {
  const found = url?.trim()
  if (found === undefined || found === '' || !URL.canParse(found, base)) return undefined
  const { href, protocol } = new URL(found, base)
  return /^https?:$/.test(protocol) ? href : undefined
}

const isThere = (text: string | undefined): text is string => text !== undefined
