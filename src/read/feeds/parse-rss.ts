import type { Feed, FeedEntry } from '../../model/collection.ts'
import type { XmlElement } from '../readers/parse-xml.ts'
import { cleanTitle, toEntry } from './to-entry.ts'
import { toFeedFacts } from './to-feed-facts.ts'
import { findAttribute, findWords, listWords, toFields } from './xml-fields.ts'

/** RSS of every version; in RDF (RSS 1.0) the items stand beside the channel. */
export function parseRss(root: XmlElement): Feed {
  const outer = toFields(root)
  const channel = toFields(outer.get('channel')?.[0] ?? root)
  const items = channel.get('item') ?? outer.get('item') ?? []
  const base = findWords(channel, 'link')
  return {
    ...toFeedFacts({
      title: cleanTitle(findWords(channel, 'title')),
      language: findWords(channel, 'language', 'dc:language'),
    }),
    entries: items.map((item) => parseItem(item, base)),
  }
}

function parseItem(item: XmlElement, base: string | undefined): FeedEntry {
  const fields = toFields(item)
  const creators = listWords(fields, 'dc:creator')
  return toEntry({
    url:
      findWords(fields, 'feedburner:origlink', 'link') ??
      findGuid(fields) ??
      findAttribute(item, 'rdf:about'),
    base,
    headline: findWords(fields, 'title', 'dc:title'),
    byline: creators.length > 0 ? creators : listWords(fields, 'author').map(nameOf),
    date: findWords(fields, 'pubdate', 'dc:date', 'dcterms:created', 'published'),
    tags: [...listWords(fields, 'category'), ...listWords(fields, 'dc:subject')],
    html: findWords(fields, 'content:encoded', 'description'),
  })
}

/** A guid is an address unless it says otherwise (RSS 2.0); an id of another kind is none. */
function findGuid(fields: ReadonlyMap<string, readonly XmlElement[]>): string | undefined {
  const guid = findWords(fields, 'guid')
  return guid !== undefined && /^https?:\/\//i.test(guid) ? guid : undefined
}

/** RSS writes "editor@example.org (Ada Quill)". */
function nameOf(author: string): string | undefined {
  return /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? (author.includes('@') ? undefined : author)
}
