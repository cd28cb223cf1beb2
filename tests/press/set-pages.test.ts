import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { openFileStage, type FileStage } from '../../src/deliver/deliver.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import type { Article } from '../../src/model/article.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Theme } from '../../src/model/theme.ts'
import { composeArticles } from '../../src/press/compose-articles.ts'
import { toManifestEntry } from '../../src/press/manifest.ts'
import { placePictures, type PlacedEdition } from '../../src/press/pictures/place-pictures.ts'
import { themesFolder } from '../../src/press/package-folders.ts'
import { setPages } from '../../src/press/set-pages.ts'
import { readTheme } from '../../src/read/read.ts'
import { renderEdition } from '../../src/render/render.ts'

const root = join(import.meta.dirname, '..', '..', 'seeds')

let edition: Edition
let placed: PlacedEdition
let articles: ReadonlyMap<string, Article>
let theme: Theme
beforeAll(async () => {
  const { cache: _, ...config } = await readConfig({ cwd: root })
  const made = await composeArticles({ config, paths: [], date: toCalendarDate('2026-11-23')!, id: 'set' })
  articles = new Map(made.digests.map(({ article }) => [article.path, article]))
  placed = await placePictures(made.edition, { root, articles })
  edition = placed.edition
  theme = await readTheme('house', { builtIn: themesFolder, overrides: join(root, 'templates') })
}, 60_000)

let out: string
let stage: FileStage
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'gazette-pages-'))
  stage = openFileStage(out)
})
afterEach(() => rmSync(out, { recursive: true, force: true }))

const set = (more: object = {}) =>
  setPages(edition, { theme, articles, pictures: placed.pictures, pagesMin: 1, stage, ...more })
const render = async (more: object = {}) => {
  const [web] = await renderEdition(edition, {
    theme,
    articles,
    pictures: placed.pictures,
    formats: ['web'],
    ...more,
  })
  return web!.files
}

it('setPages() sets the pages that the edition would, in threads, and the front page links to the same words', async () => {
  const [index, ...pages] = await render()
  const ahead = await set()
  expect(existsSync(join(out, pages[0]!.path))).toBe(false)
  await stage.show()
  expect(pages.length).toBeGreaterThan(3)
  expect(ahead.entries).toEqual(pages.map(toManifestEntry))
  expect(readdirSync(join(out, 'articles'))).toHaveLength(pages.length)
  for (const { path, content } of pages) expect(readFileSync(join(out, path), 'utf8')).toBe(content)
  expect(await render({ setPages: ahead.anchors })).toEqual([index])
})

it.each<[string, string]>([
  ['looks at the edition’s stories', '{{#each edition.sections}}{{title}}{{/each}}'],
  ['does not compile', '{{#if edition}}'],
])('setPages() leaves pages whose template %s to the edition', async (_, content) => {
  const files = new Map([...theme.files, ['article.hbs', { path: 'article.hbs', content }]])
  expect(await set({ theme: { ...theme, files } })).toEqual({ entries: [], anchors: new Map() })
})

it('setPages() leaves a few pages, and stops when it is told to', async () => {
  expect(await set({ pagesMin: 1000 })).toEqual({ entries: [], anchors: new Map() })
  await expect(set({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
})
