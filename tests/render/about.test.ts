import { describe, expect, it } from 'vitest'
import { renderEdition } from '../../src/render/render.ts'
import { toJsonLd } from '../../src/render/web/to-json-ld.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { parseDocument, type Page } from './html.ts'

async function renderPages(edition: typeof EDITION): Promise<ReadonlyMap<string, Page>> {
  const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['web'] as const }
  const [web] = await renderEdition(edition, options)
  const pages = web!.files.filter(({ path }) => path.endsWith('.html'))
  return new Map(pages.map(({ path, content }) => [path, parseDocument(content as string)]))
}

const readJson = (page: Page) =>
  JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent ?? '') as Record<
    string,
    unknown
  >
const readMeta = (page: Page, name: string) =>
  page.querySelector(`meta[property="${name}"]`)?.getAttribute('content')

describe('what pages say of themselves', () => {
  it('is Open Graph and a NewsArticle of the edition with its sources', async () => {
    const page = (await renderPages(EDITION_ON_SITE)).get('index.html')!
    expect(readMeta(page, 'og:title')).toBe('Port Ansgar is open again – The Tidewater Brief, No. 47')
    expect(readMeta(page, 'og:url')).toBe('https://brief.example/issues/2026-W47/')
    expect(readMeta(page, 'og:locale')).toBe('en')
    const data = readJson(page)
    expect(data).toMatchObject({ '@type': 'NewsArticle', datePublished: '2026-11-23', inLanguage: 'en' })
    expect(data.citation).toHaveLength(9)
  })

  it('is a NewsArticle of whoever wrote it, on an article’s own page', async () => {
    const page = (await renderPages(EDITION_ON_SITE)).get('articles/eels.html')!
    expect(readJson(page)).toMatchObject({ '@type': 'NewsArticle', author: { name: 'Ruth Adeyemi' } })
    expect(readMeta(page, 'og:type')).toBe('article')
  })

  it('is one script of data on each page, and no word in it ends it', async () => {
    for (const [path, page] of await renderPages(EDITION)) {
      const scripts = [...page.querySelectorAll('script')]
      expect(
        scripts.map((script) => script.getAttribute('type')),
        path,
      ).toEqual(['application/ld+json'])
      expect(readJson(page)['@type'], path).toBe('NewsArticle')
    }
  })

  it('names no address where the edition stands nowhere', async () => {
    const page = (await renderPages(EDITION)).get('index.html')!
    expect(readMeta(page, 'og:url')).toBeUndefined()
    expect(readJson(page)).not.toHaveProperty('url')
  })
})

describe('toJsonLd()', () => {
  it.each(['</script><script>alert(1)</script>', '<!--', 'a\u2028b'])(
    'keeps %j and its element whole',
    (text) => {
      const json = toJsonLd({ text })
      expect(json).not.toMatch(/[<\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ text })
    },
  )
})
