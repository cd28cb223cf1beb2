import { decodeEntities } from '../decode-entities.ts'
import type { Fields } from '../fields.ts'
import { toFields, toWebUrl, type Entry } from '../to-fields.ts'
import type { Page } from './open-page.ts'
import { readJsonLd } from './read-json-ld.ts'

const METAS: readonly (readonly [field: string, names: string])[] = [
  ['headline', 'og:title twitter:title dc.title parsely-title'],
  ['dek', 'og:description description twitter:description dc.description'],
  ['byline', 'author article:author_name dc.creator parsely-author byl sailthru.author'],
  [
    'date',
    'article:published_time og:published_time datepublished date dc.date dc.date.issued parsely-pub-date pubdate publishdate sailthru.date',
  ],
  ['publisher', 'og:site_name application-name dc.publisher'],
  ['canonicalUrl', 'og:url'],
  ['section', 'article:section'],
  ['image', 'og:image og:image:secure_url twitter:image'],
  ['imageAlt', 'og:image:alt twitter:image:alt'],
  ['language', 'og:locale content-language'],
  ['tags', 'news_keywords keywords'],
]
const METAS_MAX = 300
const VALUE_LENGTH_MAX = 2000

/** What a page says about itself: JSON-LD first, then Open Graph and its kin, then what can be seen. */
export function readMetadata(page: Page): Fields {
  const metas = readMetas(page)
  const entries: Entry[] = [...readJsonLd(page)]
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  entries.unshift({ name: 'canonicalUrl', value: canonical })
  for (const [name, keys] of METAS)
    for (const key of keys.split(' ')) entries.push({ name, value: metas.get(key)?.[0] })
  entries.push({ name: 'tags', value: metas.get('article:tag') })
  entries.push({ name: 'language', value: page.documentElement?.getAttribute('lang') })
  entries.push({ name: 'date', value: findTime(page) })
  entries.push({ name: 'headline', value: findTitle(page) })
  const { fields } = toFields(entries.filter(isUsable).map(decode))
  if (fields.headline && fields.publisher) fields.headline = withoutSite(fields.headline, fields.publisher)
  if (fields.image && !fields.image.url.startsWith('https:')) delete fields.image
  return fields
}

/** Some sites give the address of the author's page as the author. */
function isUsable({ name, value }: Entry): boolean {
  return name !== 'byline' || toWebUrl(value) === undefined
}

/** Some sites escape what they write into attributes and JSON once too often. */
function decode(entry: Entry): Entry {
  return typeof entry.value === 'string' ? { ...entry, value: decodeEntities(entry.value) } : entry
}

function readMetas(page: Page): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>()
  let count = 0
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const value = meta.getAttribute('content')?.trim()
    if (++count > METAS_MAX) break
    if (!name || !value || value.length > VALUE_LENGTH_MAX) continue
    const key = name.toLowerCase()
    metas.set(key, [...(metas.get(key) ?? []), value])
  }
  return metas
}

function findTime(page: Page): string | null | undefined {
  const time =
    page.querySelector('article time[datetime]') ??
    page.querySelector('[itemprop="datePublished"][datetime]') ??
    page.querySelector('time[datetime]')
  return time?.getAttribute('datetime')
}

function findTitle(page: Page): string {
  const heading = (page.querySelector('article h1') ?? page.querySelector('h1'))?.textContent?.trim()
  return heading || page.title.trim()
}

/** A title often ends with the name of the site. */
function withoutSite(title: string, site: string): string {
  const tail = title.slice(-site.length)
  if (tail.toLowerCase() !== site.toLowerCase()) return title
  const rest = title.slice(0, -site.length).trimEnd()
  return /[|–—:·-]$/.test(rest) ? rest.replace(/\s*[|–—:·-]+$/, '') || title : title
}
