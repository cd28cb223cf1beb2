import type { RenditionFile } from '../../model/rendition.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { escapeXml } from './escape-xml.ts'

// The protocol allows 50,000 addresses and 50 MiB; so many of the longest addresses stay below both.
const ADDRESSES_MAX = 20_000
const ADDRESS_LENGTH_MAX = 2047
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

interface Place {
  readonly address: string
  readonly date: string
}

/**
 * Every page of the archive as a sitemap (sitemaps.org, 0.9); as several and an index of them where one would not hold them.
 *
 * An edition's pages are dated as the edition, the archive as its newest.
 */
export function toSitemaps(entries: readonly ArchiveEntry[], home: string): readonly RenditionFile[] {
  const places = toPlaces(entries, home).filter(({ address }) => address.length <= ADDRESS_LENGTH_MAX)
  if (places.length <= ADDRESSES_MAX) return [{ path: 'sitemap.xml', content: toSitemap(places) }]
  const parts = Array.from({ length: Math.ceil(places.length / ADDRESSES_MAX) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: toSitemap(places.slice(index * ADDRESSES_MAX, (index + 1) * ADDRESSES_MAX)),
  }))
  const list = parts.map(({ path }) => `<sitemap>${element('loc', home + path)}</sitemap>`)
  return [{ path: 'sitemap.xml', content: toXml('sitemapindex', list) }, ...parts]
}

function toPlaces(entries: readonly ArchiveEntry[], home: string): readonly Place[] {
  const editions = entries.flatMap(({ id, date, pages }) => {
    const folder = `${home}${encodeURIComponent(id)}/`
    return ['', ...pages].map((path): Place => ({ address: folder + path, date }))
  })
  return [{ address: home, date: entries[0]?.date ?? '1970-01-01' }, ...editions]
}

function toSitemap(places: readonly Place[]): string {
  const list = places.map(
    ({ address, date }) => `<url>${element('loc', address)}${element('lastmod', date.slice(0, 10))}</url>`,
  )
  return toXml('urlset', list)
}

function toXml(root: string, children: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${NAMESPACE}">`,
    ...children,
    `</${root}>\n`,
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}
