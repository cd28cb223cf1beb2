import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { openFileStage, type FileStage } from '../../src/deliver/deliver.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { GazetteError } from '../../src/kit/gazette-error.ts'
import type { Article } from '../../src/model/article.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Theme } from '../../src/model/theme.ts'
import { composeArticles } from '../../src/press/compose-articles.ts'
import { placePictures, type PlacedEdition } from '../../src/press/pictures/place-pictures.ts'
import { themesFolder } from '../../src/press/package-folders.ts'
import { openPageThreads, setPagesAhead, type PageThreads } from '../../src/press/set-pages.ts'
import { toManifestEntry } from '../../src/press/to-manifest-entry.ts'
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
let threads: PageThreads
beforeEach(() => {
  threads = openPageThreads(1, 1)!
  out = mkdtempSync(join(tmpdir(), 'gazette-pages-'))
  stage = openFileStage(out)
})
afterEach(async () => {
  await threads.close()
  rmSync(out, { recursive: true, force: true })
})

const set = (more: object = {}) =>
  setPagesAhead(edition, { theme, articles, pictures: placed.pictures, threads, stage, ...more })
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

it('setPagesAhead() sets the pages that the edition would, and the front page links to the same words', async () => {
  const [index, ...pages] = await render()
  const { supposed, done } = await set()
  const { entries, anchors, isAsSupposed } = await done
  expect(existsSync(join(out, pages[0]!.path))).toBe(false)
  expect(await stage.show()).toHaveLength(pages.length)
  expect(pages.length).toBeGreaterThan(3)
  expect(entries).toEqual(pages.map(toManifestEntry))
  expect(readdirSync(join(out, 'articles'))).toHaveLength(pages.length)
  for (const { path, content } of pages) expect(readFileSync(join(out, path), 'utf8')).toBe(content)
  expect([isAsSupposed, anchors]).toEqual([true, supposed])
  expect(await render({ setPages: supposed })).toEqual([index])
})

it('setPagesAhead() tells when an anchor does not stand on its page', async () => {
  const bare = [...articles].map(
    ([path, article]) => [path, { ...article, tree: { type: 'root', children: [] } }] as const,
  )
  const { supposed, done } = await set({ articles: new Map(bare) })
  const { entries, anchors, isAsSupposed } = await done
  expect(entries).toHaveLength(supposed.size)
  expect(isAsSupposed).toBe(false)
  expect([...anchors.values()].flatMap((set) => [...set])).toEqual([])
})

it.each<[string, string]>([
  ['looks at the edition’s stories', '{{#each edition.sections}}{{title}}{{/each}}'],
  ['does not compile', '{{#if edition}}'],
])('setPagesAhead() leaves pages whose template %s to the edition', async (_, content) => {
  const files = new Map([...theme.files, ['article.hbs', { path: 'article.hbs', content }]])
  const { done } = await set({ theme: { ...theme, files } })
  expect(await done).toEqual({ entries: [], anchors: new Map(), isAsSupposed: false })
})

it('setPagesAhead() says which folder no page can be written to', async () => {
  const prepare = async (paths: readonly string[]) => {
    await stage.prepare(paths)
    rmSync(join(out, 'articles'), { recursive: true })
    writeFileSync(join(out, 'articles'), 'a file where a folder should be')
  }
  const { done } = await set({ stage: { ...stage, prepare } })
  const trouble = await done.catch((cause: unknown) => cause)
  expect(trouble).toBeInstanceOf(GazetteError)
  expect(trouble).toMatchObject({
    code: 'output',
    path: out,
    message: `Cannot write to "${out}": a part of its path is a file and no folder`,
    fix: 'Choose another folder',
  })
})

it('setPagesAhead() stops when it is told to, and a few pages have no threads', async () => {
  const { done } = await set({ signal: AbortSignal.abort() })
  await expect(done).rejects.toMatchObject({ name: 'AbortError' })
  expect(openPageThreads(299)).toBeUndefined()
})
