import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { sha256 } from '../../src/kit/sha256.ts'
import { buildEdition } from '../../src/press/press.ts'

// Enough for pages to be set in threads, and short enough to be read in one breath.
const COUNT = 320

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gazette-large-'))
  await mkdir(join(root, 'articles'))
  const write = (n: number) =>
    writeFile(join(root, 'articles', `${n}.md`), `# Storm ${n} of the year\n\nHarbour ${n} closed at noon.\n`)
  await Promise.all(Array.from({ length: COUNT }, (_, n) => write(n)))
})
afterEach(() => rm(root, { recursive: true }))

const build = async (more: object = {}) =>
  buildEdition({
    config: await readConfig({ cwd: root }),
    paths: [],
    date: toCalendarDate('2026-11-23')!,
    ...more,
  })
const list = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

it('a large edition lists every file that it wrote, and no other', async () => {
  const { folder, manifest } = await build()
  const paths = (await list(folder)).filter((path) => !path.endsWith('manifest.json'))
  expect(paths.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(COUNT)
  expect(manifest.files.map(({ path }) => join(folder, path)).sort()).toEqual(paths.sort())
  for (const { path, sha256: hash, bytes } of manifest.files) {
    const content = await readFile(join(folder, path))
    expect([sha256(content), content.length]).toEqual([hash, bytes])
  }
}, 120_000)

it('a large edition prints pages that look at all of it, which no other thread can set', async () => {
  await mkdir(join(root, 'templates'))
  await writeFile(
    join(root, 'templates', 'article.hbs'),
    '{{headline}}{{#each edition.sections}}{{#each stories}}, {{headline}}{{/each}}{{/each}}',
  )
  const { folder, manifest } = await build()
  const pages = manifest.files.filter(({ path }) => path.startsWith('articles/'))
  expect(pages).toHaveLength(COUNT)
  const { path } = pages[0]!
  expect(await readFile(join(folder, path), 'utf8')).toContain(', Storm 319 of the year')
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain(`href="${path}"`)
}, 120_000)

it('a large edition that is stopped while its pages are set leaves nothing behind', async () => {
  const stop = new AbortController()
  const out = join(root, 'out')
  const watch = setInterval(() => {
    void readdir(out).then(
      () => stop.abort(),
      () => undefined,
    )
  }, 1)
  try {
    await expect(build({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' })
  } finally {
    clearInterval(watch)
  }
  expect(await readdir(out).catch(() => [])).toEqual([])
}, 120_000)
