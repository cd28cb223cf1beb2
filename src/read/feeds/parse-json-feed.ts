import type { Feed, FeedEntry } from '../../model/collection.ts'
import { cleanTitle, toEntry, toParagraphs } from './to-entry.ts'
import { toFeedFacts } from './to-feed-facts.ts'

type Fields = Readonly<Record<string, unknown>>

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). What is not as it should be is passed over, and the rest read. */
export function parseJsonFeed(json: string): Feed {
  const feed = toObject(JSON.parse(json))
  if (!/^https?:\/\/jsonfeed\.org\/version\/1/.test(toText(feed.version) ?? ''))
    throw new Error('it is no JSON Feed')
  const base = toText(feed.home_page_url)
  return {
    ...toFeedFacts({ title: cleanTitle(toText(feed.title)), language: toText(feed.language) }),
    entries: toList(feed.items).map((item) => parseItem(toObject(item), base)),
  }
}

function parseItem(item: Fields, base: string | undefined): FeedEntry {
  const authors = item.authors === undefined ? [item.author] : toList(item.authors)
  return toEntry({
    url: toText(item.url) ?? toText(item.external_url),
    base,
    headline: toText(item.title),
    byline: authors.map((author) => toText(toObject(author).name)),
    date: toText(item.date_published) ?? toText(item.date_modified),
    tags: toList(item.tags).map(toText),
    html:
      toText(item.content_html) ??
      toParagraphs(toText(item.content_text)) ??
      toParagraphs(toText(item.summary)),
  })
}

const toText = (value: unknown) => (typeof value === 'string' ? value : undefined)
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const toObject = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
