import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import type { Config } from '../../src/model/config.ts'
import { archiveEditions, buildEdition, type BuildReport } from '../../src/press/press.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')

let root: string
let config: Config
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gazette-standing-'))
  await cp(join(seeds, 'articles', 'science'), join(root, 'articles'), { recursive: true })
  await cp(join(seeds, 'gazette.config.yaml'), join(root, 'gazette.config.yaml'))
  config = await readConfig({ cwd: root })
})
afterEach(() => rm(root, { recursive: true }))

const build = (more: object = {}): Promise<BuildReport> =>
  buildEdition({ config, paths: [], date: toCalendarDate('2026-11-23')!, formats: ['web', 'json'], ...more })
const kept = () => join(config.cache!, 'last-build.json')
const keptAt = async () => (await stat(kept())).mtimeMs

const tell = ({ explain, ...report }: BuildReport) => ({ ...report, changed: [], explanation: explain() })

it.each([
  ['with its data among its files', { formats: ['web', 'json'] }],
  ['without', { formats: ['web'] }],
])(
  'a build of which nothing changed gives what the one before gave, and does nothing: %s',
  async (_, more) => {
    const first = await build(more)
    const at = await keptAt()
    const second = await build(more)
    expect(tell(second)).toEqual(tell(first))
    expect(second.changed).toEqual([])
    expect(await keptAt()).toBe(at)
  },
)

it.each<[string, () => Promise<unknown>]>([
  [
    'an article changed',
    () => appendFile(join(root, 'articles', 'eelgrass-meadow.md'), '\nAnd then it rained.\n'),
  ],
  [
    'an article came',
    () => writeFile(join(root, 'articles', 'new.md'), '# New\n\nSomething new was seen on Friday.\n'),
  ],
  [
    'a picture changed',
    () => cp(join(seeds, 'articles', 'economy', 'exports.png'), join(root, 'articles', 'eelgrass-beds.png')),
  ],
  ['an article went', () => rm(join(root, 'articles', 'eelgrass-meadow.md'))],
  ['a page was changed by hand', () => appendFile(join(config.output, '2026-W48', 'index.html'), ' ')],
  ['a page is gone', () => rm(join(config.output, '2026-W48', 'index.html'))],
  ['its manifest is gone', () => rm(join(config.output, '2026-W48', 'manifest.json'))],
  ['the configuration changed', () => Promise.resolve((config = { ...config, tagline: 'Another' }))],
  [
    'what was kept is damaged',
    async () => writeFile(kept(), (await readFile(kept(), 'utf8')).replace('Tidal', 'Tibal')),
  ],
  [
    'a template of the user’s came',
    () =>
      writeFile(join(root, 'templates.css'), '').then(() =>
        cp(join(seeds, '..', 'templates', 'house', 'page.css'), join(config.templates, 'page.css')),
      ),
  ],
  [
    'an edition was published',
    async () =>
      archiveEditions({
        config,
        output: config.output,
        folder: join(root, 'public'),
        id: '2026-W48',
        force: false,
      }),
  ],
])('is made again where %s', async (_, change) => {
  await build()
  const at = await keptAt()
  await change()
  const files = await build().then(() => readdir(join(config.output, '2026-W48')))
  expect(await keptAt()).not.toBe(at)
  expect(files).toContain('index.html')
  // And what is made again is what is made with no cache at all.
  const { cache: _cache, ...forgetful } = config
  expect(tell(await build())).toEqual(tell(await build({ config: forgetful })))
})

it.each([
  ['another date', { date: toCalendarDate('2026-11-24')! }],
  ['another number', { number: 7 }],
  ['other formats', { formats: ['json'] }],
  ['another window', { window: { since: toCalendarDate('2026-11-20')! } }],
])('is made again for %s', async (_, more) => {
  await build()
  const at = await keptAt()
  await build(more)
  expect(await keptAt()).not.toBe(at)
})

it('a build with a picture that is not there stands until the picture comes', async () => {
  const article = join(root, 'articles', 'eelgrass-meadow.md')
  await appendFile(article, '\n![A chart of it](not-yet.png)\n')
  await build()
  const at = await keptAt()
  const second = await build()
  expect(second.notices.map(({ code }) => code)).toContain('image-unreachable')
  expect(await keptAt()).toBe(at)
  await cp(join(seeds, 'articles', 'science', 'eelgrass-beds.png'), join(root, 'articles', 'not-yet.png'))
  expect((await build()).notices.map(({ code }) => code)).not.toContain('image-unreachable')
})

it('a build with a file that is no picture, and more pictures than are taken, stands', async () => {
  const article = join(root, 'articles', 'eelgrass-meadow.md')
  await writeFile(join(root, 'articles', 'no.png'), 'no picture')
  const pictures = ['no.png', ...Array.from({ length: 210 }, (_, i) => `missing-${i}.png`)]
  await appendFile(article, pictures.map((name) => `\n![A chart](${name})\n`).join(''))
  const first = await build()
  const at = await keptAt()
  const second = await build()
  expect(second.notices).toEqual(first.notices)
  expect(await keptAt()).toBe(at)
  await writeFile(join(root, 'articles', 'no.png'), 'another')
  await build()
  expect(await keptAt()).not.toBe(at)
})
