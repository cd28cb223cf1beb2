import type { Feed, FeedEntry } from '../../model/collection.ts'
import { toHtmlText } from '../readers/html-text.ts'
import { toText, type XmlElement } from '../readers/parse-xml.ts'
import { cleanTitle, toEntry, toParagraphs } from './to-entry.ts'
import { toFeedFacts } from './to-feed-facts.ts'
import { findAttribute, findWords, toFields } from './xml-fields.ts'

type Fields = ReadonlyMap<string, readonly XmlElement[]>

/** Atom 1.0 (RFC 4287), and 0.3 with its older names. */
export function parseAtom(root: XmlElement): Feed {
  const fields = toFields(root)
  const base = findAttribute(root, 'xml:base') ?? findAlternate(fields)
  return {
    ...toFeedFacts({
      title: cleanTitle(findWords(fields, 'title')),
      language: findAttribute(root, 'xml:lang'),
    }),
    entries: (fields.get('entry') ?? []).map((entry) => parseEntry(entry, base)),
  }
}

function parseEntry(entry: XmlElement, base: string | undefined): FeedEntry {
  const fields = toFields(entry)
  return toEntry({
    url: findAlternate(fields),
    base: findAttribute(entry, 'xml:base') ?? base,
    headline: findWords(fields, 'title'),
    byline: (fields.get('author') ?? []).map((author) => findWords(toFields(author), 'name')),
    date: findWords(fields, 'published', 'issued', 'created', 'updated', 'modified'),
    tags: (fields.get('category') ?? []).map(
      (category) => findAttribute(category, 'label') ?? findAttribute(category, 'term'),
    ),
    html: toHtml(fields.get('content')?.[0]) ?? toHtml(fields.get('summary')?.[0]),
  })
}

function findAlternate(fields: Fields): string | undefined {
  const links = fields.get('link') ?? []
  const alternate = links.find((link) => (findAttribute(link, 'rel') ?? 'alternate') === 'alternate')
  return alternate && findAttribute(alternate, 'href')
}

/** Text, HTML in text, or elements (RFC 4287 3.1). */
function toHtml(content: XmlElement | undefined): string | undefined {
  if (content === undefined) return undefined
  const type = findAttribute(content, 'type') ?? 'text'
  const isMarkup =
    /^(?:xhtml|application\/xhtml\+xml)$/i.test(type) || findAttribute(content, 'mode') === 'xml'
  const html = isMarkup ? toMarkup(findDiv(content)) : toText(content)
  if (html.trim() === '') return undefined
  return isMarkup || /html/i.test(type) ? html : toParagraphs(html)
}

/** The element that holds XHTML is no part of it (RFC 4287 3.1.1.3). */
function findDiv(content: XmlElement): XmlElement {
  const [first, ...others] = content.children.filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  )
  const isDiv = typeof first === 'object' && /^(?:\w+:)?div$/i.test(first.name)
  return isDiv && others.length === 0 ? first : content
}

/** What stands within an element, written again. Its depth is bounded where it was parsed. */
function toMarkup({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return toHtmlText(child)
      const name = child.name.replace(/^\w+:/, '')
      const attributes = Object.entries(child.attributes).map(
        ([key, value]) => ` ${key.replace(/[^\w-]/g, '')}="${toHtmlText(value)}"`,
      )
      return `<${name}${attributes.join('')}>${toMarkup(child)}</${name}>`
    })
    .join('')
}
