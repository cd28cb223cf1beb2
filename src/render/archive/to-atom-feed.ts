import type { Publication } from '../../model/archive.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { escapeXml } from './escape-xml.ts'
import { ATOM_FEED } from './to-feed-views.ts'
import { toInstant } from './to-instant.ts'

export interface FeedOptions {
  readonly publication: Publication
  /** The archive's absolute address, with a slash at the end. */
  readonly home: string
}

/** The editions as an Atom feed (RFC 4287), the newest first as they are given; ids are permanent addresses. */
export function toAtomFeed(
  entries: readonly ArchiveEntry[],
  { publication: { title, tagline, language, sender }, home }: FeedOptions,
): string {
  return join(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}" xml:base="${escapeXml(home)}">`,
    element('id', home),
    element('title', title),
    tagline === undefined ? '' : element('subtitle', tagline),
    element('updated', toInstant(entries[0]?.date ?? '1970-01-01')),
    link('alternate', 'text/html', home),
    link('self', ATOM_FEED.type, home + ATOM_FEED.path),
    `<author>${element('name', sender.name)}</author>`,
    '<generator>Gazette</generator>',
    ...entries.map((entry) => toEntry(entry, `${home}${encodeURIComponent(entry.id)}/`)),
    '</feed>\n',
  )
}

function toEntry(entry: ArchiveEntry, address: string): string {
  const { language, subject, date, sections, preheader, content } = entry
  const instant = toInstant(date)
  return join(
    `<entry xml:lang="${escapeXml(language)}" xml:base="${escapeXml(address)}">`,
    element('id', address),
    element('title', subject),
    element('published', instant),
    element('updated', instant),
    link('alternate', 'text/html', address),
    ...sections.map((section) => `<category term="${escapeXml(section)}"/>`),
    preheader === '' ? '' : element('summary', preheader),
    content === undefined ? '' : `<content type="html">${escapeXml(content)}</content>`,
    '</entry>',
  )
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
