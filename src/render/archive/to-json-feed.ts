import { toStableJson } from '../../kit/stable-json.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { cleanText } from './clean-text.ts'
import type { FeedOptions } from './to-atom-feed.ts'
import { JSON_FEED } from './to-feed-views.ts'
import { toInstant } from './to-instant.ts'

/** The editions as a JSON Feed (version 1.1), the newest first as they are given; ids are permanent addresses. */
export function toJsonFeed(
  entries: readonly ArchiveEntry[],
  { publication: { title, tagline, language, sender }, home }: FeedOptions,
): string {
  return toStableJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(title),
    home_page_url: home,
    feed_url: home + JSON_FEED.path,
    ...(tagline !== undefined && { description: cleanText(tagline) }),
    language,
    authors: [{ name: cleanText(sender.name) }],
    items: entries.map((entry) => toItem(entry, `${home}${encodeURIComponent(entry.id)}/`)),
  })
}

function toItem(
  { subject, preheader, content, date, sections, language }: ArchiveEntry,
  address: string,
): object {
  return {
    id: address,
    url: address,
    title: cleanText(subject),
    ...(preheader !== '' && { summary: cleanText(preheader) }),
    content_html: cleanText(content ?? ''),
    date_published: toInstant(date),
    tags: sections.map(cleanText),
    language,
  }
}
