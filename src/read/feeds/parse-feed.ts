import { parseFeed as parseAny } from 'feedsmith'
import type { Feed } from '../../model/collection.ts'
import { defuseXml } from './defuse-xml.ts'
import { cleanTitle, toEntry, toParagraphs } from './to-entry.ts'

const ENTRIES_MAX = 5000

type Parsed = ReturnType<typeof parseAny>
type Of<F extends Parsed['format']> = Extract<Parsed, { readonly format: F }>['feed']

/**
 * Parses a feed: RSS, Atom, RDF or JSON Feed. A document type is passed over: no entity is declared, expanded or fetched.
 *
 * An entry that stands there twice, under whatever guid, is given once.
 *
 * @throws Error when the text is no feed, or nested too deep.
 */
export function parseFeed(text: string): Feed {
  const parsed = parseAny(text.trimStart().startsWith('{') ? text : defuseXml(text))
  const feed = PARSERS[parsed.format](parsed.feed as never)
  const seen = new Set<string>()
  const entries = feed.entries
    .slice(0, ENTRIES_MAX)
    .filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
  return { ...feed, entries }
}

const PARSERS: { readonly [F in Parsed['format']]: (feed: Of<F>) => Feed } = {
  rss: ({ title, language, link, items }) => ({
    ...toKnown({ title: cleanTitle(title), language }),
    entries: (items ?? []).map((item) =>
      toEntry({
        url: item.link ?? (isAddress(item.guid?.value) ? item.guid?.value : undefined),
        base: link,
        headline: item.title ?? item.dc?.titles?.[0],
        byline: item.dc?.creators ?? item.authors?.map((author) => nameOf(author)),
        date: item.pubDate ?? item.dc?.dates?.[0],
        tags: (item.categories ?? []).map(({ name }) => name),
        html: item.content?.encoded ?? item.description,
      }),
    ),
  }),
  atom: ({ title, links, entries, xml }) => ({
    ...toKnown({ title: cleanTitle(title?.value), language: xml?.lang }),
    entries: (entries ?? []).map((entry) =>
      toEntry({
        url: findAlternate(entry.links),
        base: entry.xml?.base ?? xml?.base ?? findAlternate(links),
        headline: entry.title?.value,
        byline: entry.authors?.map(({ name }) => name),
        date: entry.published ?? entry.updated,
        tags: (entry.categories ?? []).map(({ label, term }) => label ?? term),
        html: toHtml(entry.content) ?? toHtml(entry.summary),
      }),
    ),
  }),
  rdf: ({ title, link, items, dc }) => ({
    ...toKnown({ title: cleanTitle(title), language: dc?.languages?.[0] }),
    entries: (items ?? []).map((item) =>
      toEntry({
        url: item.link,
        base: link,
        headline: item.title,
        byline: item.dc?.creators,
        date: item.dc?.dates?.[0],
        tags: item.dc?.subjects ?? [],
        html: item.content?.encoded ?? item.description,
      }),
    ),
  }),
  json: ({ title, language, home_page_url: home, items }) => ({
    ...toKnown({ title: cleanTitle(title), language }),
    entries: (items ?? []).map((item) =>
      toEntry({
        url: item.url ?? item.external_url,
        base: home,
        headline: item.title,
        byline: item.authors?.map(({ name }) => name),
        date: item.date_published ?? item.date_modified,
        tags: item.tags ?? [],
        html: item.content_html ?? toParagraphs(item.content_text) ?? toParagraphs(item.summary),
      }),
    ),
  }),
}

type AtomText = { readonly value?: string | undefined; readonly type?: string | undefined } | undefined

function toHtml(text: AtomText): string | undefined {
  if (text?.value === undefined) return undefined
  return /^(?:x?html|text\/html)$/.test(text.type ?? 'text') ? text.value : toParagraphs(text.value)
}

/** RSS writes "editor@example.org (Ada Quill)". */
function nameOf(author: string | { readonly name?: string | undefined }): string | undefined {
  const text = typeof author === 'string' ? author : author.name
  return /\(([^()]+)\)\s*$/.exec(text ?? '')?.[1] ?? (text?.includes('@') === true ? undefined : text)
}

type Links = readonly { readonly href?: string | undefined; readonly rel?: string | undefined }[] | undefined

function findAlternate(links: Links): string | undefined {
  return links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href
}

const isAddress = (text: string | undefined) => text !== undefined && /^https?:\/\//i.test(text)

function toKnown(facts: {
  readonly title: string | undefined
  readonly language: string | undefined
}): Omit<Feed, 'entries'> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
