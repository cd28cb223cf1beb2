import type { CalendarDate } from '../../kit/calendar-date.ts'
import { decodeEntities } from '../decode-entities.ts'
import type { Fields } from '../fields.ts'
import { toFields, toWebUrl, type Entry } from '../to-fields.ts'
import { chooseHeadline } from './choose-headline.ts'
import { findUrlDate } from './find-url-date.ts'
import type { Page } from './open-page.ts'
import { readJsonLd } from './read-json-ld.ts'
import { readVisible } from './read-visible.ts'

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
// When an article was changed stands in only where nothing says when it was published.
const LATE_DATES = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified']
const NOBODY =
  /^(?:by\s+)?(?:admin(?:istrator)?|editor|staff|author|guest|webmaster|unknown|none|null|undefined)$/i
const UTC = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]00:?00)$/
const EPOCH = /^(?:0|1[0-8]|19[0-8]|1970)/
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
  const visible = readVisible(page)
  const inUrl = findUrlDate(canonical ?? metas.get('og:url')?.[0] ?? '')
  entries.push(...visible, { name: 'date', value: inUrl })
  for (const key of LATE_DATES) entries.push({ name: 'date', value: metas.get(key)?.[0] })
  const usable = entries.filter(isUsable).map(decode)
  const { fields } = toFields(usable)
  const shown = [visible.find(({ name }) => name === 'date')?.value as CalendarDate | undefined, inUrl]
  fields.date = shown.find((day) => isLocalDay(day, usable)) ?? fields.date
  if (fields.date === undefined) delete fields.date
  const headline = chooseHeadline(page, fields.headline)
  if (headline !== undefined) fields.headline = headline
  if (fields.headline && fields.publisher) fields.headline = withoutSite(fields.headline, fields.publisher)
  if (fields.image && !fields.image.url.startsWith('https:')) delete fields.image
  return fields
}

/** Some sites give the address of the author's page as the author, their own machine, or the beginning of time as the date. */
function isUsable({ name, value }: Entry): boolean {
  // A page's own files are not ours.
  if (name === 'image') return toWebUrl(value) !== undefined
  if (name === 'byline')
    return toWebUrl(value) === undefined && !(typeof value === 'string' && NOBODY.test(value))
  return name !== 'date' || !(typeof value === 'string' && EPOCH.test(value))
}

/** An instant in UTC is often the day after, or before, the one that the paper printed; that one counts. */
function isLocalDay(day: CalendarDate | undefined, entries: readonly Entry[]): boolean {
  const instant = entries.find(({ name, value }) => name === 'date' && typeof value === 'string')
    ?.value as string
  if (day === undefined || !UTC.test(instant ?? '')) return false
  return Math.abs(Date.parse(`${day}T12:00:00Z`) - Date.parse(instant)) < 36 * 60 * 60 * 1000
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

/** A title often ends with the name of the site. */
function withoutSite(title: string, site: string): string {
  const tail = title.slice(-site.length)
  if (tail.toLowerCase() !== site.toLowerCase()) return title
  const rest = title.slice(0, -site.length).trimEnd()
  return /[|–—:·-]$/.test(rest) ? rest.replace(/\s*[|–—:·-]+$/, '') || title : title
}
