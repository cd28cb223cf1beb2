import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CollectConfig } from '../../../src/model/collection.ts'
import { addToRegister } from '../../../src/model/register.ts'
import { collectArticles } from '../../../src/press/collect/collect-articles.ts'
import { readArticles } from '../../../src/press/read-articles.ts'
import { sha256 } from '../../../src/kit/sha256.ts'
import { readRegister, writeRegister } from '../../../src/store/store.ts'
import { give, openWebServer } from '../../read/net/web-server.ts'

const NOW = new Date('2026-11-25T08:00:00Z')
const server = await openWebServer()
const { answers, origin, host, asked } = server

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-collect-'))
  answers.clear()
  asked.length = 0
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const LONG = `<p>The harbour board met on Monday. ${'It spoke of cranes and of the price of rope at length. '.repeat(20)}</p>`
const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Strait Wire"></head><body><nav>Menu</nav><article><h1>${title}</h1>${LONG}</article></body></html>`

interface Item {
  readonly n: number
  readonly date?: string
  readonly html?: string
  readonly link?: string
}

const rss = (items: readonly Item[]) =>
  `<rss version="2.0"><channel><title>Strait Wire</title><language>en</language>${items
    .map(
      ({ n, date = 'Tue, 24 Nov 2026 09:00:00 GMT', html = LONG, link = `${origin}/story-${n}` }) =>
        `<item><title>Story ${n}</title><link>${link}</link><guid>${n}</guid><pubDate>${date}</pubDate><description><![CDATA[${html}]]></description></item>`,
    )
    .join('')}</channel></rss>`

const feed = (items: readonly Item[], headers: Record<string, string> = {}) =>
  give(rss(items), { 'content-type': 'application/rss+xml', ...headers })

function collect(
  sources: readonly string[],
  more: Partial<CollectConfig> = {},
  options: { again?: boolean; dryRun?: boolean; now?: Date } = {},
) {
  const collect: CollectConfig = {
    feeds: [],
    lists: [],
    folder: join(root, 'collected'),
    allowHosts: [host],
    firstDays: 7,
    entriesMax: 50,
    gapSeconds: 0,
    ...more,
  }
  const config = {
    root,
    collect,
    editions: join(root, 'editions'),
    store: join(root, '.gazette', 'store.sqlite'),
  }
  return collectArticles({ config, sources, now: NOW, ...options })
}

const codes = ({ notices }: { readonly notices: readonly { code: string }[] }) =>
  notices.map(({ code }) => code)
const titles = ({ saved }: { readonly saved: readonly { title?: string }[] }) =>
  saved.map(({ title }) => title)

describe('collectArticles()', () => {
  it('saves the entries of a feed, which are read as articles without the network', async () => {
    answers.set('/feed', feed([{ n: 1 }, { n: 2 }]))
    const { saved, notices } = await collect([`${origin}/feed`])
    expect([saved.map(({ path }) => path.replace(/-[0-9a-f]{12}/, '')), notices]).toEqual([
      ['2026-W48/story-1.json', '2026-W48/story-2.json'],
      [],
    ])
    answers.clear()
    const { value } = await readArticles(['collected'], { root })
    expect(value).toMatchObject([
      {
        headline: 'Story 1',
        date: '2026-11-24',
        publisher: 'Strait Wire',
        canonicalUrl: `${origin}/story-1`,
        language: 'en',
      },
      { headline: 'Story 2' },
    ])
    expect(value[0]!.text).toContain('The harbour board met on Monday.')
  })

  it('fetches the page where the entry has only a few words', async () => {
    answers.set('/feed', feed([{ n: 1, html: 'A few words.' }]))
    answers.set('/story-1', give(page('The whole story')))
    const { saved } = await collect([`${origin}/feed`])
    const kept = readFileSync(join(root, 'collected', saved[0]!.path), 'utf8')
    expect(kept.split('\n')[0]).toMatch(/^\ufeff<!-- saved from url=\(\d{4}\)http:.*\/story-1 -->$/)
    expect(JSON.parse(kept.split('\n')[1]!.slice(13, -4))).toEqual({
      collectedAt: '2026-11-25T08:00:00Z',
      from: `${origin}/feed`,
      sha256: sha256(page('The whole story')),
      title: 'Story 1',
    })
    const { value } = await readArticles(['collected'], { root })
    expect(value).toMatchObject([{ headline: 'The whole story', canonicalUrl: `${origin}/story-1` }])
    expect(value[0]!.text).not.toContain('Menu')
  })

  it('collects nothing twice: not on the next run, not under another guid, date or campaign', async () => {
    answers.set('/feed', feed([{ n: 1 }]))
    await collect([`${origin}/feed`])
    answers.set(
      '/feed',
      feed([{ n: 1, date: 'Wed, 25 Nov 2026 07:00:00 GMT', link: `${origin}/story-1?utm_source=x#top` }]),
    )
    answers.set('/other', feed([{ n: 1 }, { n: 1 }]))
    expect(titles(await collect([`${origin}/feed`, `${origin}/other`]))).toEqual([])
    expect(readdirSync(join(root, 'collected', '2026-W48'))).toHaveLength(1)
  })

  it('takes only the last days of a feed the first time, and never the rest', async () => {
    const old = 'Mon, 02 Nov 2026 09:00:00 GMT'
    answers.set('/feed', feed([{ n: 1 }, { n: 2, date: old }, { n: 3, date: old }]))
    const first = await collect([`${origin}/feed`])
    expect([titles(first), codes(first)]).toEqual([['Story 1'], ['feed-first-run']])
    answers.set('/feed', feed([{ n: 4, date: old }, { n: 1 }, { n: 2, date: old }, { n: 3, date: old }]))
    // A late entry is new whatever its date says.
    expect(titles(await collect([`${origin}/feed`]))).toEqual(['Story 4'])
    expect(titles(await collect([`${origin}/feed`], { firstDays: 90 }, { again: true }))).toEqual([
      'Story 2',
      'Story 3',
    ])
  })

  it('takes so many at a time and goes on the next time', async () => {
    answers.set('/feed', feed([{ n: 1 }]))
    await collect([`${origin}/feed`])
    answers.set(
      '/feed',
      feed(
        [1, 2, 3, 4].map((n) => ({ n })),
        { etag: '"many"' },
      ),
    )
    const second = await collect([`${origin}/feed`], { entriesMax: 2 })
    expect([titles(second), codes(second)]).toEqual([['Story 2', 'Story 3'], ['feed-many-entries']])
    expect(titles(await collect([`${origin}/feed`], { entriesMax: 2 }))).toEqual(['Story 4'])
  })

  it('asks a feed whether it changed, unless something of it is still missing', async () => {
    answers.set('/feed', feed([{ n: 1, html: '' }], { etag: '"1"' }))
    expect(codes(await collect([`${origin}/feed`, `${origin}/feed`]))).toContain('fetch-failed')
    answers.set('/story-1', give(page('Story 1')))
    expect(titles(await collect([`${origin}/feed`]))).toEqual(['Story 1'])
    await collect([`${origin}/feed`])
    const conditions = asked
      .filter(({ path }) => path === '/feed')
      .map(({ headers }) => headers['if-none-match'])
    expect(conditions.at(-1)).toBe('"1"')
    expect(conditions.slice(0, -1).every((condition) => condition === undefined)).toBe(true)
  })

  it('does not collect what an edition printed, even when its copy is gone', async () => {
    const register = addToRegister(await readRegister(join(root, 'editions')), {
      id: '2026-W47',
      title: 'T',
      date: '2026-11-16' as never,
      subject: 'S',
      stories: [
        {
          id: 's',
          headline: 'Story 1',
          articles: [{ path: 'collected/x.json', sha256: 'a'.repeat(64), url: `${origin}/story-1` }],
          quotations: [],
          terms: [],
          people: [],
        },
      ],
    })
    await writeRegister(join(root, 'editions'), register)
    answers.set('/feed', feed([{ n: 1 }, { n: 2 }]))
    expect(titles(await collect([`${origin}/feed`]))).toEqual(['Story 2'])
  })

  it('collects the pages of a reading list, with its tags, and says which could not be had', async () => {
    writeFileSync(
      join(root, 'week.md'),
      `# Ports\n- [Mine](${origin}/a) #cranes\n- ${origin}/gone\n- ${origin}/movie`,
    )
    answers.set('/a', give(page('A')))
    answers.set('/movie', give('x', { 'content-type': 'video/mp4' }))
    const report = await collect([join(root, 'week.md')])
    expect([titles(report), codes(report).sort()]).toEqual([['Mine'], ['address-no-article', 'fetch-failed']])
    const { value } = await readArticles(['collected'], { root })
    expect(value).toMatchObject([{ headline: 'A', tags: ['cranes', 'Ports'] }])
  })

  it('follows an address that is a feed, and finds the feed that a site names', async () => {
    answers.set(
      '/',
      give(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"></head></html>',
      ),
    )
    answers.set('/feed', feed([{ n: 1 }]))
    const report = await collect([], { feeds: [{ url: `${origin}/`, tags: ['wire'], content: 'entry' }] })
    expect(titles(report)).toEqual(['Story 1'])
    expect((await readArticles(['collected'], { root })).value).toMatchObject([{ tags: ['wire'] }])
  })

  it('heeds robots.txt for pages', async () => {
    answers.set('/robots.txt', give('User-agent: *\nDisallow: /closed\n', { 'content-type': 'text/plain' }))
    answers.set('/closed/a', give(page('A')))
    answers.set('/open', give(page('B')))
    const report = await collect([`${origin}/closed/a`, `${origin}/open`])
    expect([report.saved.length, codes(report)]).toEqual([1, ['robots-refused']])
    expect(asked.map(({ path }) => path)).not.toContain('/closed/a')
  })

  it('leaves a server alone for as long as it asks', async () => {
    answers.set('/busy', give('', { 'retry-after': '3600' }, 429))
    answers.set('/feed', feed([{ n: 1 }]))
    const first = await collect([`${origin}/feed`, `${origin}/busy`])
    expect(codes(first)).toContain('fetch-failed')
    asked.length = 0
    await expect(collect([`${origin}/feed`])).rejects.toThrow(
      'asks to be left alone until 2026-11-25T09:00 UTC',
    )
    expect(asked.filter(({ path }) => path === '/feed')).toEqual([])
    const later = await collect([`${origin}/feed`], {}, { now: new Date('2026-11-25T09:30:00Z') })
    expect(codes(later)).toEqual([])
  })

  it('believes no date that is still to come', async () => {
    answers.set('/feed', feed([{ n: 1, date: 'Wed, 25 Nov 2099 09:00:00 GMT' }]))
    expect(codes(await collect([`${origin}/feed`]))).toEqual(['feed-date-ahead'])
    expect((await readArticles(['collected'], { root })).value[0]!.date).toBeUndefined()
  })

  it('keeps a page in the encoding that it truly has, and whatever it says, ends no comment early', async () => {
    const latin = Buffer.from(page('Traoré').replace('<meta', '<meta charset="iso-8859-1"><meta'), 'latin1')
    answers.set('/latin', give(latin, { 'content-type': 'text/html; charset=iso-8859-1' }))
    writeFileSync(join(root, 'l.csv'), `url,title,note\n${origin}/latin,"--> <script>x</script>","a --!> b"`)
    const { saved } = await collect([join(root, 'l.csv')])
    const kept = readFileSync(join(root, 'collected', saved[0]!.path), 'utf8')
    expect(kept.split('\n')[1]).toMatch(/^<!-- gazette \{[^<>]*\} -->$/)
    expect((await readArticles(['collected'], { root })).value).toMatchObject([{ headline: 'Traoré' }])
  })

  it('saves nothing on a dry run', async () => {
    answers.set('/feed', feed([{ n: 1 }, { n: 2, html: '' }]))
    const feeds = [{ url: `${origin}/feed`, tags: [], content: 'auto' as const }]
    expect(titles(await collect([], { feeds }, { dryRun: true }))).toEqual(['Story 1', 'Story 2'])
    expect(readdirSync(root)).toEqual([])
  })

  it('says what is wrong when nothing is named, or nothing was reached', async () => {
    await expect(collect([])).rejects.toMatchObject({ code: 'usage' })
    await expect(collect([`${origin}/nowhere`])).rejects.toMatchObject({ code: 'input' })
    await expect(collect([join(root, 'no.md')])).rejects.toMatchObject({ code: 'input' })
    await expect(collect(['http://127.0.0.1/'], { allowHosts: [] })).rejects.toMatchObject({
      fix: expect.stringContaining('--allow-host') as string,
    })
  })
})
