import { describe, expect, it } from 'vitest'
import { renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'
import { type Page, parseDocument } from './html.ts'

const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH }
const BASE = 'https://brief.example/issues/2026-W47/'

async function renderPages(): Promise<ReadonlyMap<string, Page>> {
  const [web] = await renderEdition(EDITION, { ...options, formats: ['web'] })
  return new Map(web!.files.map(({ path, content }) => [path, parseDocument(content)]))
}

function findDeadLinks(pages: ReadonlyMap<string, Page>, links: readonly string[]): readonly string[] {
  return links.filter((link) => {
    const { pathname, hash } = new URL(link)
    const page = pages.get(pathname.slice(new URL(BASE).pathname.length) || 'index.html')
    return (
      page === undefined || (hash !== '' && page.getElementById(decodeURIComponent(hash.slice(1))) === null)
    )
  })
}

describe('the web edition', () => {
  it('has a place for each of its links', async () => {
    const pages = await renderPages()
    const links = [...pages].flatMap(([path, page]) =>
      [...page.querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href')!, BASE + path).href,
      ),
    )
    const own = links.filter((link) => link.startsWith(BASE))
    expect(own.length).toBeGreaterThan(30)
    expect(findDeadLinks(pages, own)).toEqual([])
  })

  it('has a link of its own for each story and quotation, each with a name of its own', async () => {
    const page = (await renderPages()).get('index.html')!
    const links = [...page.querySelectorAll('a.permalink')]
    const anchors = [...page.querySelectorAll('article[id], figure[id]')].map(({ id }) => `#${id}`)
    expect(links.map((link) => link.getAttribute('href'))).toEqual(anchors)
    const names = links.map((link) => link.getAttribute('aria-label'))
    expect(new Set(names).size).toBe(names.length)
    expect(names[0]).toMatch(/^Link to: .{10}/)
  })

  it('leads each quotation to its words, marked', async () => {
    const pages = await renderPages()
    const page = pages.get('articles/vessel-traffic-resumes.html')!
    const marks = (anchor: string) =>
      [...page.querySelectorAll(`mark[id="${anchor}"], mark[class="${anchor}"]`)].map(
        (mark) => mark.textContent,
      )
    expect(marks('q-breakwater-1')).toEqual([
      'We have closed the gap, and we have closed it with stone that ',
      'will still be here',
      ' when all of us are gone',
    ])
    expect(marks('q-breakwater-2')).toEqual([
      'Nobody on this quay has slept much',
      'and nobody is asking to be thanked.',
    ])
  })

  it('names no id twice on a page', async () => {
    for (const [path, page] of await renderPages()) {
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
      expect(ids.length, path).toBe(new Set(ids).size)
    }
  })

  it('links to the words of others by a text fragment', async () => {
    const pages = await renderPages()
    const link = pages.get('index.html')!.querySelector('a[href*="haldenpost.example"][href*=":~:"]')
    expect(link?.getAttribute('href')).toBe(
      'https://haldenpost.example/budget-tram?edition=late&part=2#:~:text=There%20is%20no%20tram,and%20there%20never%20was',
    )
  })

  it('has headings that skip no level', async () => {
    for (const [path, page] of await renderPages()) {
      const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName[1]),
      )
      expect(levels[0], path).toBe(1)
      expect(
        levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1),
        path,
      ).toBe(true)
    }
  })
})

describe('the e-mail and the briefing of an edition on a site', () => {
  it('link to places that the web edition has', async () => {
    const pages = await renderPages()
    const renditions = await renderEdition(EDITION_ON_SITE, { ...options, formats: ['email', 'markdown'] })
    for (const { path, content } of renditions.flatMap(({ files }) => files)) {
      // Stories of earlier editions stand in folders of their own.
      const links = [...content.matchAll(/https:\/\/brief\.example\/issues\/2026-W47\/[^\s")<]+/g)].map(
        ([link]) => link,
      )
      expect(links.length, path).toBeGreaterThan(5)
      expect(findDeadLinks(pages, links), path).toEqual([])
    }
  })
})
