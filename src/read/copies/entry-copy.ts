import type { CopyFacts, Feed, FeedEntry } from '../../model/collection.ts'

/** An entry of a feed as it is kept: a JSON Feed (jsonfeed.org, 1.1) with one item, and what we know of it beside. */
export function toEntryCopy(
  { title, language }: Omit<Feed, 'entries'>,
  { key, url, headline, byline = [], date, tags, html }: FeedEntry,
  facts: CopyFacts,
): string {
  const item = {
    id: key,
    url,
    title: headline ?? facts.title,
    content_html: html,
    date_published: date,
    authors: byline.length === 0 ? undefined : byline.map((name) => ({ name })),
    tags: [...new Set([...tags, ...(facts.tags ?? [])])],
    _gazette: facts,
  }
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: title ?? '', language, items: [item] }
  return `${JSON.stringify(feed, null, 2)}\n`
}
