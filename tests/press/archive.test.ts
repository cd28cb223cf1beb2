import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import type { Config } from '../../src/model/config.ts'
import { archiveEditions, buildEdition } from '../../src/press/press.ts'
import { validateAtom, validateHtml, validateSitemap } from '../fixtures/validate.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')

let root: string
let config: Config
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gazette-archive-'))
  await cp(join(seeds, 'articles'), join(root, 'articles'), { recursive: true })
  await cp(join(seeds, 'gazette.config.yaml'), join(root, 'gazette.config.yaml'))
  config = await readConfig({ cwd: root })
})
afterEach(() => rm(root, { recursive: true }))

const folder = () => join(root, 'public')
const archive = (id?: string, force = false) =>
  archiveEditions({ config, output: config.output, folder: folder(), id, force })
const build = (date: string, paths: readonly string[]) =>
  buildEdition({
    config,
    date: toCalendarDate(date)!,
    paths: paths.map((path) => join('articles', path)),
    formats: ['web', 'json'],
    window: { again: true },
  })

async function listFiles(): Promise<readonly string[]> {
  const names = await readdir(folder(), { recursive: true })
  return names.filter((name) => /\.\w+$/.test(name)).map((name) => name.replaceAll('\\', '/'))
}

const read = (path: string) => readFile(join(folder(), path), 'utf8')

describe('archiveEditions()', () => {
  it('writes a site that validators pass, whose links lead somewhere, and which a second run leaves alone', async () => {
    for (const [date, paths] of [
      ['2026-11-09', ['culture', 'society']],
      ['2026-11-16', ['economy', 'climate']],
      ['2026-11-23', ['world', 'science']],
    ] as const) {
      const { edition } = await build(date, paths)
      expect((await archive(edition.id)).editions.at(-1)).toBe(edition.id)
    }
    const files = await listFiles()
    const pages = files.filter((path) => path.endsWith('.html'))
    expect(pages.filter((path) => path.includes('/articles/')).length).toBeGreaterThan(8)
    for (const page of pages) {
      const html = await read(page)
      expect(await validateHtml(html), page).toEqual([])
      for (const [, href] of html.matchAll(/<(?:a|link)\b[^>]*\shref="([^"#]+)[^"]*"/g)) {
        if (/^(?:https?|mailto|data):/.test(href!)) continue
        expect(files, `${page}: ${href}`).toContain(join(dirname(page), href!).replaceAll('\\', '/'))
      }
    }
    expect(await validateAtom(await read('feed.xml'))).toEqual([])
    expect(await validateSitemap(await read('sitemap.xml'))).toEqual([])
    const feeds = await Promise.all(
      ['feed.xml', 'feed.json'].map(async (path) => parseFeed(await read(path))),
    )
    expect(feeds.map(({ format }) => format)).toEqual(['atom', 'json'])
    const [atom, json] = feeds.map(({ feed }) => feed) as [
      { entries: readonly { content: { value: string } }[] },
      { items: readonly { content_html: string }[] },
    ]
    expect(atom.entries).toHaveLength(3)
    expect(atom.entries.map(({ content }) => content.value)).toEqual(
      json.items.map(({ content_html }) => content_html),
    )
    expect(await read('2026-W47/index.html')).toMatch(
      /\.\.\/2026-W46\/index\.html[^]*\.\.\/2026-W48\/index\.html/,
    )
    expect((await archive()).changed).toEqual([])
  }, 60_000)

  it('holds what was published and nothing else, and keeps an edition whose build is gone', async () => {
    await build('2026-11-09', ['culture'])
    await build('2026-11-16', ['science'])
    expect((await archive()).editions).toEqual([])
    expect((await archive('2026-W46')).editions).toEqual(['2026-W46'])
    await rm(join(config.output, '2026-W46'), { recursive: true })
    const { editions, notices } = await archive('2026-W47')
    expect([editions, notices]).toEqual([['2026-W46', '2026-W47'], []])
    await rm(join(folder(), '2026-W46'), { recursive: true })
    const after = await archive()
    expect(after.editions).toEqual(['2026-W47'])
    expect(after.notices).toMatchObject([{ code: 'edition-not-archived' }])
    expect(await read('sitemap.xml')).not.toContain('2026-W46')
  })

  it('refuses a folder of somebody else’s, and leaves files alone that are not its own', async () => {
    await build('2026-11-09', ['culture'])
    await cp(join(root, 'articles', 'science'), folder(), { recursive: true })
    await expect(archive('2026-W46')).rejects.toMatchObject({ code: 'output' })
    await archive('2026-W46', true)
    await writeFile(join(folder(), 'robots.txt'), 'User-agent: *\n')
    await archive()
    expect(await listFiles()).toEqual(
      expect.arrayContaining(['robots.txt', 'eelgrass-meadow.md', 'index.html']),
    )
  })

  it('has no feeds without an address, and says so', async () => {
    const { siteUrl: _, ...placeless } = config
    config = placeless
    await build('2026-11-09', ['culture'])
    const { notices } = await archive('2026-W46')
    expect(notices).toMatchObject([{ code: 'archive-without-address' }])
    expect(await listFiles()).not.toContain('feed.xml')
  })
})
