import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/kit/sha256.ts'
import { toStableJson } from '../../src/kit/stable-json.ts'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import type { Edition } from '../../src/model/edition.ts'
import { publishEdition, type PublishOptions } from '../../src/press/press.ts'
import { listHashes, makeFolder } from '../cli/run-gazette.ts'
import { HOSTILE_EDITION, PICTURE } from '../sites/hostile-edition.ts'

let work: string
let site: string

const EDITION: Edition = {
  ...HOSTILE_EDITION,
  title: 'The Brief',
  sections: [{ ...HOSTILE_EDITION.sections[1]!, title: 'News' }],
}

/** Puts a built edition into the output folder. */
function build(id: string, date: string, change: Partial<Edition> = {}): void {
  const folder = join(work, 'out', id)
  const edition = { ...EDITION, id, date: date as CalendarDate, ...change }
  const content = toStableJson(edition)
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  writeFileSync(join(folder, 'pictures/A chart.PNG'), PICTURE)
  writeFileSync(join(folder, 'edition.json'), content)
  const files = [{ path: 'edition.json', sha256: sha256(content), bytes: content.length }]
  const about = { id, title: edition.title, date, subject: edition.subject }
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ gazette: '0', edition: about, files, sources: [], stories: [] }),
  )
}

function publish(id: string, options: Partial<PublishOptions> = {}) {
  const theme = { name: 'house' }
  return publishEdition({ output: join(work, 'out'), id, folder: site, force: false, theme, ...options })
}

const read = (path: string) => readFileSync(join(site, path), 'utf8')
const git = (...args: readonly string[]) => {
  const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org']
  const { stdout, status, stderr } = spawnSync('git', [...identity, ...args], { cwd: site, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

beforeEach(() => {
  work = makeFolder()
  site = join(work, 'site')
  build('one', '2026-11-02')
  build('two', '2026-11-09')
  build('three', '2026-11-16')
})

describe('publishEdition()', () => {
  it('writes a page with its pictures, an index and a record, and changes nothing when it is published again', async () => {
    expect(await publish('one')).toMatchObject({ status: 'written', to: 'folder' })
    const before = listHashes(site)
    expect(Object.keys(before)).toEqual([
      '.gazette.json',
      'README.md',
      expect.stringMatching(/^files\/a-chart-[0-9a-f]{12}\.png$/),
      'one.md',
    ])
    expect(await publish('one')).toMatchObject({ status: 'unchanged', changed: [] })
    expect(listHashes(site)).toEqual(before)
  })

  it('says that a folder was not there, unless somebody said what kind of site begins in it', async () => {
    const codes = async (id: string, options: Partial<PublishOptions> = {}) =>
      (await publish(id, options)).notices.map(({ code }) => code)
    expect(await codes('one', { folder: join(work, 'stie') })).toEqual(['site-folder-new'])
    expect(await codes('one', { folder: join(work, 'stie') })).toEqual([])
    expect(await codes('one', { folder: join(work, 'other'), to: 'folder' })).toEqual([])
  })

  it('leads from each edition to those beside it, in order of date, whatever the order of publishing', async () => {
    for (const id of ['three', 'one', 'two']) await publish(id)
    expect(read('two.md')).toContain(
      'Previous edition: [The Brief, No. 7](one.md) · Next edition: [The Brief, No. 7](three.md)',
    )
    expect(read('one.md').split('\n').at(-2)).toBe('Next edition: [The Brief, No. 7](two.md)')
    expect([...read('README.md').matchAll(/\((\w+)\.md\)/g)].map(([, id]) => id)).toEqual([
      'three',
      'two',
      'one',
    ])
    const inOrder = listHashes(site)
    rmSync(site, { recursive: true })
    for (const id of ['one', 'two', 'three']) await publish(id)
    expect(listHashes(site)).toEqual(inOrder)
  })

  it('says of an edition that it withdraws that the register keeps it', async () => {
    const editions = join(work, 'editions')
    await publish('one', { editions })
    const told = { status: 'withdrawn', notices: [{ code: 'edition-registered' }] }
    expect(await publish('one', { editions, action: 'withdraw' })).toMatchObject(told)
    await publish('two')
    expect((await publish('two', { editions, action: 'withdraw' })).notices).toEqual([])
  })

  it('withdraws an edition, its pictures and the links to it; the last one leaves nothing but the record', async () => {
    await publish('one')
    const before = listHashes(site)
    await publish('two')
    expect(await publish('two', { action: 'withdraw' })).toMatchObject({ status: 'withdrawn' })
    expect(listHashes(site)).toEqual(before)
    await publish('one', { action: 'withdraw' })
    expect(Object.keys(listHashes(site))).toEqual(['.gazette.json'])
    await expect(publish('one', { action: 'withdraw' })).rejects.toMatchObject({ code: 'input' })
  })

  it('leaves a page alone that was edited by hand, unless forced', async () => {
    await publish('one')
    writeFileSync(join(site, 'one.md'), 'edited')
    build('one', '2026-11-02', { subject: 'Changed', note: [] })
    for (const action of ['publish', 'withdraw'] as const)
      await expect(publish('one', { action })).rejects.toMatchObject({
        code: 'output',
        message: expect.stringContaining('edited since') as string,
        fix: expect.stringContaining('--force') as string,
      })
    expect(read('one.md')).toBe('edited')
    const { notices } = await publish('two')
    expect(notices).toMatchObject([{ code: 'page-edited', path: 'one.md' }])
    expect(read('one.md')).toBe('edited')
    expect(await publish('one', { force: true })).toMatchObject({ status: 'written' })
    expect(read('one.md')).toContain('What twin-1 says')
    expect(read('one.md')).toContain('Next edition')
  })

  it('leaves a page and an index alone that were never ours', async () => {
    mkdirSync(site)
    writeFileSync(join(site, 'one.md'), 'theirs')
    writeFileSync(join(site, 'README.md'), 'theirs')
    await expect(publish('one')).rejects.toThrow('not ours')
    expect(Object.keys(listHashes(site))).toEqual(['README.md', 'one.md'])
    await publish('two')
    expect(read('README.md')).toBe('theirs')
  })

  it('knows the pages of a folder from before there were kinds of sites', async () => {
    mkdirSync(site)
    writeFileSync(join(site, 'one.md'), 'as it was')
    writeFileSync(join(site, '.gazette.json'), JSON.stringify({ pages: { 'one.md': sha256('as it was') } }))
    expect(await publish('one')).toMatchObject({ status: 'written' })
  })

  it.each([
    ['{"editions":', 'damaged'],
    ['{"editions":[{"target":"folder"}]}', 'damaged'],
    [JSON.stringify({ shared: { folder: { '../../etc/passwd': 'x' } } }), 'damaged'],
  ])('refuses the record %j', async (record, why) => {
    mkdirSync(site)
    writeFileSync(join(site, '.gazette.json'), record)
    await expect(publish('one')).rejects.toThrow(why)
  })

  it('writes and removes nothing through a symbolic link that leads out of the site', async () => {
    const outside = join(work, 'outside')
    mkdirSync(outside)
    mkdirSync(site)
    writeFileSync(join(outside, 'one.md'), 'theirs')
    symlinkSync(outside, join(site, 'content'))
    writeFileSync(join(site, 'hugo.toml'), '')
    await expect(publish('one')).rejects.toThrow('symbolic link')
    expect(listHashes(outside)).toEqual({ 'one.md': sha256('theirs') })
    rmSync(join(site, 'content'))
    rmSync(join(site, 'hugo.toml'))
    symlinkSync(join(outside, 'one.md'), join(site, 'one.md'))
    await expect(publish('one')).rejects.toThrow('not ours')
    await publish('one', { force: true })
    expect(readFileSync(join(outside, 'one.md'), 'utf8')).toBe('theirs')
  })

  it('shows what would change and writes nothing', async () => {
    const { diff, status } = await publish('one', { action: 'preview' })
    expect(status).toBe('previewed')
    expect(diff).toContain('--- /dev/null\n+++ b/one.md')
    expect(diff).toContain('Binary file')
    expect(existsSync(site)).toBe(false)
    await publish('one')
    expect((await publish('one', { action: 'preview' })).diff).toBe('')
    build('one', '2026-11-02', { note: [] })
    expect((await publish('one', { action: 'preview' })).diff).toMatch(/^-.*note ends the box$/m)
    expect((await publish('one', { action: 'preview-withdrawal' })).diff).toContain('+++ /dev/null')
  })

  it('makes one commit of just its own files', async () => {
    mkdirSync(site)
    git('init', '--quiet')
    git('config', 'user.name', 'Desk')
    git('config', 'user.email', 'desk@example.org')
    writeFileSync(join(site, 'theirs.md'), 'staged by somebody')
    git('add', 'theirs.md')
    const { commit } = await publish('one', { commit: true })
    expect(commit).toMatch(/^[0-9a-f]{7,}$/)
    expect(git('show', '--format=%s', '--name-only', 'HEAD').trim().split('\n')).toEqual([
      'Publish briefing one: The Brief, No. 7',
      '',
      '.gazette.json',
      'README.md',
      expect.stringMatching(/^files\//),
      'one.md',
    ])
    expect(git('status', '--porcelain').trim()).toBe('A  theirs.md')
    expect((await publish('one', { commit: true })).commit).toBeUndefined()
    await publish('one', { commit: true, action: 'withdraw' })
    expect(git('show', '--format=%s', '--name-status', 'HEAD')).toContain('D\tone.md')
    expect(git('status', '--porcelain').trim()).toBe('A  theirs.md')
  })

  it('says so when there is no repository to commit in', async () => {
    await expect(publish('one', { commit: true })).rejects.toMatchObject({
      message: expect.stringContaining('no git repository') as string,
      fix: expect.stringContaining('--commit') as string,
    })
  })

  it('publishes by a pattern and a template of the configuration', async () => {
    const template = join(work, 'page.hbs')
    writeFileSync(template, '+++\nid = "{{id}}"\n+++\n{{#each sections}}{{title}}{{/each}}\n')
    const path = 'notes/{year}/{month}/{slug}.md'
    expect(await publish('one', { to: 'custom', path, template })).toMatchObject({
      path: join(site, 'notes/2026/11/one.md'),
    })
    expect(read('notes/2026/11/one.md')).toBe('+++\nid = "one"\n+++\nNews\n')
  })

  it('leaves out a picture that cannot be published', async () => {
    const image = (url: string) => ({ kind: 'image' as const, image: { url, alt: url } })
    build('one', '2026-11-02', { note: [image('../../etc/passwd'), image('drawing.svg'), image('gone.png')] })
    const { notices } = await publish('one', { to: 'folder' })
    expect(notices.map(({ code }) => code)).toEqual(Array(3).fill('picture-left-out'))
    expect(read('one.md').split('## News')[0]).not.toContain('![')
  })

  it('tells of a page that Hugo would hide', async () => {
    const today = '2026-11-01' as CalendarDate
    expect((await publish('one', { to: 'hugo', today })).notices).toMatchObject([{ code: 'page-hidden' }])
    expect((await publish('one', { to: 'mkdocs', today })).notices).toEqual([])
  })
})
