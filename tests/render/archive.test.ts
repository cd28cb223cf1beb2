import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Publication } from '../../src/model/archive.ts'
import { renderArchive, type ArchiveEntry } from '../../src/render/render.ts'
import { archive, archiveAll, EDITIONS, PUBLICATION } from '../fixtures/render/archive.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { validateAtom, validateHtml, validateSitemap } from '../fixtures/validate.ts'
import { parseDocument } from './html.ts'

const golden = join(import.meta.dirname, '..', 'golden', 'render', 'archive')
const { siteUrl: _, ...PLACELESS } = PUBLICATION
const HOME = 'https://brief.example/issues/'

async function render(
  entries: readonly ArchiveEntry[],
  publication: Publication = PUBLICATION,
): Promise<Readonly<Record<string, string>>> {
  const files = await renderArchive(entries, { theme: HOUSE_THEME, publication })
  return Object.fromEntries(files.map(({ path, content }) => [path, content]))
}

// JSON Feed 1.1, jsonfeed.org/version/1.1, as far as we use it.
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  language: z.string().min(2),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  items: z.array(
    z.strictObject({
      id: z.url(),
      url: z.url(),
      title: z.string().min(1),
      summary: z.string().min(1).optional(),
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      tags: z.array(z.string()),
      language: z.string().min(2),
    }),
  ),
})

describe('renderArchive()', () => {
  let entries: readonly ArchiveEntry[]
  let files: Readonly<Record<string, string>>
  beforeAll(async () => {
    entries = await archiveAll()
    files = await render(entries)
  })

  it('gives the files kept for three editions', async () => {
    const placed = await archive(EDITIONS[1]!, { earlier: EDITIONS[0]!, later: EDITIONS[2]! })
    const all = { ...files, 'edition.html': placed.page }
    for (const [path, content] of Object.entries(all)) {
      if (process.env.UPDATE) {
        mkdirSync(golden, { recursive: true })
        writeFileSync(join(golden, path), content)
      }
      expect(content, path).toBe(readFileSync(join(golden, path), 'utf8'))
    }
  })

  it('gives the same bytes whatever order the editions come in', async () => {
    expect(await render(entries.toReversed())).toEqual(files)
  })

  it('lists the newest edition first, the others by year', () => {
    const page = parseDocument(files['index.html']!)
    const hrefs = [...page.querySelectorAll('main h3 a')].map((link) => link.getAttribute('href'))
    expect(hrefs).toEqual(['2026-W47/index.html', '2026-W46/index.html', '2025-W51/index.html'])
    expect([...page.querySelectorAll('main h2')].map((title) => title.textContent)).toEqual([
      'Latest edition',
      '2026',
      '2025',
    ])
    expect(page.querySelector('.folio')!.textContent).toContain('3 editions')
    expect(page.querySelector('script')).toBeNull()
  })

  it('tells browsers where its feeds are', () => {
    const page = parseDocument(files['index.html']!)
    const links = [...page.querySelectorAll('link[rel=alternate]')]
    expect(links.map((link) => [link.getAttribute('type'), link.getAttribute('href')])).toEqual([
      ['application/atom+xml', 'feed.xml'],
      ['application/feed+json', 'feed.json'],
    ])
    expect(page.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(HOME)
  })

  it('is an index and nothing else where the site has no address', async () => {
    const own = await render(await archiveAll(PLACELESS), PLACELESS)
    expect(Object.keys(own)).toEqual(['index.html'])
    expect(own['index.html']).not.toMatch(/rel="(?:alternate|canonical)"/)
    expect(await validateHtml(own['index.html']!)).toEqual([])
  })

  it.each(['javascript:alert(1)', 'https://u:p@a.example', 'mailto:a@b.example', 'no address'])(
    'takes %j for no address',
    async (siteUrl) => {
      expect(Object.keys(await render(entries, { ...PUBLICATION, siteUrl }))).toEqual(['index.html'])
    },
  )

  it('gives a feed that the rules of Atom pass', async () => {
    expect(await validateAtom(files['feed.xml']!)).toEqual([])
  })

  it.each<[string, (feed: string) => string]>([
    ['an id', (feed) => feed.replace(/<id>.*?<\/id>/, '')],
    ['a date', (feed) => feed.replace(/<updated>.*?<\/updated>/, '<updated>2026-11-23</updated>')],
    [
      'an entry',
      (feed) => feed.replace('<title>Port', '<titel>Port').replace('again</title>', 'again</titel>'),
    ],
    ['a type of content', (feed) => feed.replace('type="html"', 'type="htm"')],
    ['an address', (feed) => feed.replace(/<id>https:[^<]*W47\/<\/id>/, '<id>2026-W47</id>')],
  ])('is refused by those rules when %s is wrong', async (_, spoil) => {
    const spoilt = spoil(files['feed.xml']!)
    expect(spoilt).not.toBe(files['feed.xml'])
    expect(await validateAtom(spoilt)).not.toEqual([])
  })

  it('gives a feed that another parser reads, with the whole of each edition', () => {
    const { format, feed } = parseFeed(files['feed.xml']!)
    if (format !== 'atom') throw new Error(format)
    expect(feed).toMatchObject({
      id: HOME,
      title: { value: PUBLICATION.title },
      subtitle: { value: PUBLICATION.tagline },
      updated: '2026-11-23T12:00:00Z',
      authors: [{ name: PUBLICATION.sender.name }],
    })
    expect(feed.entries!.map(({ id, title, published }) => [id, title?.value, published])).toEqual([
      [`${HOME}2026-W47/`, 'Port Ansgar is open again', '2026-11-23T12:00:00Z'],
      [`${HOME}2026-W46/`, 'The budget <nobody> & "no one" signed', '2026-11-16T12:00:00Z'],
      [`${HOME}2025-W51/`, 'What the winter timetable leaves out', '2025-12-15T12:00:00Z'],
    ])
    for (const [index, { content }] of feed.entries!.entries()) {
      const { content: whole } = entries.toReversed()[index]!
      expect(content).toMatchObject({ type: 'html', value: whole!.trim() })
    }
  })

  it('gives a JSON Feed of the same', () => {
    const { items } = jsonFeed.parse(JSON.parse(files['feed.json']!))
    const { format, feed } = parseFeed(files['feed.json']!)
    if (format !== 'json') throw new Error(format)
    expect(feed.items!.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(items.map((item) => item.content_html)).toEqual(entries.toReversed().map(({ content }) => content))
    expect(items.map((item) => item.title)).toEqual(EDITIONS.toReversed().map(({ subject }) => subject))
  })

  it('puts into feeds only addresses that hold anywhere', () => {
    for (const { content } of entries) {
      const page = parseDocument(`<html><body>${content}</body></html>`)
      const addresses = [...page.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src'),
      )
      expect(addresses.length).toBeGreaterThan(10)
      for (const address of addresses) expect(address).toMatch(/^(?:https?|mailto):/)
      expect(page.querySelector('script, style, [id], [onclick], [style]')).toBeNull()
    }
    expect(entries[2]!.content).toContain(`${HOME}2026-W47/articles/eels.html#q-eels-1`)
  })

  it('carries the newest twenty editions at most', async () => {
    const many = Array.from({ length: 23 }, (_, n) => ({
      ...entries[0]!,
      id: `e${String(n).padStart(2, '0')}`,
    }))
    const { items } = jsonFeed.parse(JSON.parse((await render(many))['feed.json']!))
    expect(items).toHaveLength(20)
    expect(items[0]!.id).toBe(`${HOME}e22/`)
  })

  it('leaves out of the feeds what would make them too long, never the newest edition', async () => {
    const content = 'x'.repeat(3_000_000) as NonNullable<ArchiveEntry['content']>
    const long = entries.map((entry) => ({ ...entry, content }))
    const { items } = jsonFeed.parse(JSON.parse((await render(long))['feed.json']!))
    expect(items.map(({ id }) => id)).toEqual([`${HOME}2026-W47/`])
  })

  it('names every page in a sitemap that the rules of its protocol pass', async () => {
    const sitemap = files['sitemap.xml']!
    expect(await validateSitemap(sitemap)).toEqual([])
    expect(await validateSitemap(sitemap.replace('<loc>https:', '<loc>'))).not.toEqual([])
    const places = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!)
    expect(places.slice(0, 3)).toEqual([
      HOME,
      `${HOME}2026-W47/`,
      `${HOME}2026-W47/articles/vessel-traffic-resumes.html`,
    ])
    expect(places).toHaveLength(1 + entries.reduce((sum, { pages }) => sum + 1 + pages.length, 0))
  })

  it('parts a sitemap that would be too long', async () => {
    const pages = Array.from({ length: 15_000 }, (_, n) => `articles/a${n}.html`)
    const many = await render(entries.map((entry) => ({ ...entry, pages })))
    const parts = Object.keys(many).filter((path) => path.startsWith('sitemap-'))
    expect(parts).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    for (const path of ['sitemap.xml', ...parts]) expect(await validateSitemap(many[path]!), path).toEqual([])
    const places = parts.flatMap((path) => [...many[path]!.matchAll(/<loc>/g)])
    expect(places).toHaveLength(1 + 3 * 15_001)
  })

  it('gives pages that an HTML validator passes', async () => {
    const placed = await archive(EDITIONS[1]!, { earlier: EDITIONS[0]!, later: EDITIONS[2]! })
    expect(await validateHtml(files['index.html']!)).toEqual([])
    expect(await validateHtml(placed.page)).toEqual([])
    expect(await validateHtml(placed.page.replace('<nav', '<nav id="_stories"'))).not.toEqual([])
  })

  it('stays whole whatever the words are', async () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ']]>',
            '<!--',
            '</content>',
            '&amp;',
            '&#0;',
            '"><script>',
            '\u0000',
            '\u0008',
            '\uD800',
            '\uFFFE',
            '\u0085',
            '{{title}}',
          ),
          fc.string({ unit: 'binary', maxLength: 6 }),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pieces) => `x${pieces.join('')}`)
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 8, maxLength: 8 }), async (texts) => {
        const own = await render(
          texts.map((text, n) => ({
            ...entries[0]!,
            id: `e${n}`,
            subject: text,
            preheader: text,
            sections: [text],
            headlines: [text],
            content: `<p>${text}</p>` as NonNullable<ArchiveEntry['content']>,
          })),
          {
            ...PUBLICATION,
            title: texts[0]!,
            tagline: texts[1]!,
            sender: { name: texts[2]!, postalAddress: texts[3]! },
          },
        )
        expect(await validateAtom(own['feed.xml']!)).toEqual([])
        expect(await validateSitemap(own['sitemap.xml']!)).toEqual([])
        jsonFeed.parse(JSON.parse(own['feed.json']!))
        const page = parseDocument(own['index.html']!)
        expect(page.querySelectorAll('script, body *[onclick]')).toHaveLength(0)
        expect(page.querySelectorAll('main h3')).toHaveLength(texts.length)
      }),
      { numRuns: 6 },
    )
  })
})

describe('renderArchivedEdition()', () => {
  const [first, middle, last] = EDITIONS

  it('links to the editions beside it, to all of them and to the feeds', async () => {
    const { page: html } = await archive(middle!, { earlier: first!, later: last! })
    const page = parseDocument(html)
    expect(page.querySelector('a[rel=prev]')!.getAttribute('href')).toBe('../2025-W51/index.html')
    expect(page.querySelector('a[rel=next]')!.getAttribute('href')).toBe('../2026-W47/index.html')
    expect(page.querySelector('nav a')!.getAttribute('href')).toBe('../index.html')
    expect(page.querySelector('link[type="application/atom+xml"]')!.getAttribute('href')).toBe('../feed.xml')
    expect(page.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(`${HOME}2026-W46/`)
  })

  it('links to no edition where there is none', async () => {
    const [oldest, newest] = await Promise.all([
      archive(first!, { later: middle! }),
      archive(last!, { earlier: middle! }),
    ])
    expect(oldest.page).not.toContain('rel="prev"')
    expect(newest.page).not.toContain('rel="next"')
  })

  it('says else what the edition says that stands alone', async () => {
    const { page } = await archive(last!, {}, PLACELESS)
    const alone = readFileSync(join(golden, '..', 'alone', 'index.html'), 'utf8')
    const toMain = (html: string) => /<main>[\s\S]*<\/main>/.exec(html)![0]
    // In an archive the stories of earlier editions have a place to link to.
    const earlier = /(<p class="sources previously">[^<]*)<a [^>]*>([^<]*)<\/a>/g
    expect(page).toMatch(earlier)
    expect(toMain(page)?.replace(earlier, '$1$2')).toBe(toMain(alone))
  })
})
