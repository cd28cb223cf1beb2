import { toKnownFacts } from './known-facts.ts'
import type { Extract, FileHead, Reader } from './reader.ts'
import { parseFeed } from '../feeds/parse-feed.ts'
import { decode } from '../decode.ts'
import { toPlainAddress } from '../../kit/plain-address.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { Feed, FeedEntry } from '../../model/collection.ts'

const ROOT =
  /^(?:ï»¿)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,1000}?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\/1/

/** A saved feed (RSS, Atom, RDF, JSON Feed): each entry with text in it is an article. */
export const feedReader: Reader = {
  kind: 'a feed',
  extensions: ['.rss', '.atom'],
  sharedExtensions: ['.xml', '.json'],
  size: 'bundle',
  runs: 'apart',
  recognises: isFeed,
  async read({ bytes }) {
    const text = decode(bytes, { isPage: false })?.text.replace(/^\ufeff/, '')
    if (text === undefined) throw new Error('it is no text')
    const feed = parseFeed(text)
    const told = feed.entries.filter(({ html }) => html.trim() !== '')
    const empty = feed.entries.length - told.length
    const extracts = told.map((entry) => toExtract(feed, entry))
    return {
      kind: 'extracts',
      extracts: extracts.length === 1 && feed.entries.length === 1 ? [withoutKey(extracts[0]!)] : extracts,
      ...(empty > 0 && { remarks: [toEmptyRemark(empty)] }),
    }
  },
}

/**
 * Whether a file begins as a feed does.
 *
 * @example
 * isFeed({ text: '<?xml version="1.0"?><rss version="2.0">' }) // true
 */
export function isFeed({ text }: Pick<FileHead, 'text'>): boolean {
  return ROOT.test(text) || (text.trimStart().startsWith('{') && JSON_FEED.test(text))
}

function toExtract({ title, language }: Feed, entry: FeedEntry): Extract {
  const { key, url, headline, byline, date, tags, html } = entry
  return {
    key,
    format: 'document',
    text: html,
    isExtract: true,
    sha256: sha256(JSON.stringify(entry)),
    declared: toKnownFacts({
      headline,
      byline,
      date,
      canonicalUrl: url && (toPlainAddress(url) ?? url),
      ...(tags.length > 0 && { tags }),
    }),
    supposed: toKnownFacts({ publisher: title, language }),
  }
}

function withoutKey({ key: _, ...extract }: Extract): Extract {
  return extract
}

function toEmptyRemark(count: number) {
  return {
    code: 'feed-entries-empty',
    message: `${count === 1 ? '1 entry has' : `${count} entries have`} no text in the feed`,
    help: 'Fetch the pages they link to: gazette collect',
  }
}
