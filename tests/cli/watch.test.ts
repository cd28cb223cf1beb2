import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { FERRY, listHashes, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const entry = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
const DATE = ['--date', '2026-11-23']

const children: ChildProcess[] = []
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))

/** What a watch prints, line by line as JSON, one at a time. */
function watch(cwd: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [entry, 'watch', ...args, ...DATE, '--json'], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    /** The next line that tells of a change or a failure. */
    async next(): Promise<{ changed?: string[]; error?: { code: string; message: string } }> {
      for (;;) {
        const { value } = await lines.next()
        const event = JSON.parse(value as string) as { changed?: string[] }
        if (event.changed?.length !== 0) return event
      }
    },
  }
}

const isPage = (path: string) => path.startsWith('articles/')

describe('gazette watch', () => {
  it('builds, and again for an article changed, added, renamed and removed, as a build from nothing would', async () => {
    const cwd = makeFolder({ 'articles/ferry.md': FERRY, 'articles/whale.txt': WHALE })
    const { next } = watch(cwd)
    const page = () => readFileSync(join(cwd, 'out/2026-W48/index.html'), 'utf8')
    expect((await next()).changed).toContain('index.html')

    writeFileSync(join(cwd, 'articles/ferry.md'), FERRY.replace('a shorter week', 'a longer rest'))
    expect((await next()).changed).toContain('index.html')
    expect(page()).toContain('a longer rest')

    mkdirSync(join(cwd, 'articles/new/folder'), { recursive: true })
    writeFileSync(join(cwd, 'articles/new/folder/seal.txt'), WHALE.replaceAll('whale', 'seal'))
    while (!page().includes('seal')) await next()

    renameSync(join(cwd, 'articles/new'), join(cwd, 'articles/old'))
    while (!readFileSync(join(cwd, 'out/2026-W48/manifest.json'), 'utf8').includes('old/folder/seal'))
      await next()

    rmSync(join(cwd, 'articles/old'), { recursive: true })
    while (page().includes('seal')) await next()

    runGazette(['build', ...DATE, '--out', 'anew', '--no-cache'], { cwd })
    expect(listHashes(join(cwd, 'out'))).toEqual(listHashes(join(cwd, 'anew')))
  })

  it('writes nothing but what differs', async () => {
    const cwd = makeFolder({ 'articles/ferry.md': FERRY, 'articles/whale.txt': WHALE })
    const { next } = watch(cwd)
    await next()
    writeFileSync(join(cwd, 'articles/ferry.md'), `${FERRY}\nThe last word.\n`)
    const { changed } = await next()
    expect(changed!.filter(isPage)).toEqual([
      'articles/ferry-crews-on-lantern-island-win-a-shorter-week.html',
    ])
    expect(changed).not.toContain('briefing.md')
  })

  it('takes up templates and the configuration, and one that was not there', async () => {
    const cwd = makeFolder({ 'articles/ferry.md': FERRY })
    const { next } = watch(cwd)
    await next()
    writeFileSync(join(cwd, 'gazette.config.yaml'), 'title: The Harbour Brief\n')
    await next()
    const page = () => readFileSync(join(cwd, 'out/2026-W48/index.html'), 'utf8')
    expect(page()).toContain('The Harbour Brief')
    mkdirSync(join(cwd, 'templates'))
    writeFileSync(join(cwd, 'templates/web.hbs'), 'My own page of {{title}}')
    while (!page().includes('My own page')) await next()
    expect(page()).toBe('My own page of The Harbour Brief\n')
  })

  it('tells of an error, leaves the edition as it was, and goes on', async () => {
    const cwd = makeFolder({ 'articles/ferry.md': FERRY })
    const { next } = watch(cwd)
    await next()
    const before = listHashes(join(cwd, 'out'))
    writeFileSync(join(cwd, 'gazette.config.yaml'), 'titel: wrong\n')
    expect((await next()).error).toMatchObject({ code: 'config' })
    expect(listHashes(join(cwd, 'out'))).toEqual(before)
    writeFileSync(join(cwd, 'gazette.config.yaml'), 'title: Right\n')
    let event = await next()
    while (event.error) event = await next()
    expect(event.changed).toContain('index.html')
  })

  it('begins without any article and waits for one', async () => {
    const cwd = makeFolder({})
    const { next } = watch(cwd, 'articles')
    expect((await next()).error).toMatchObject({ code: 'input' })
    mkdirSync(join(cwd, 'articles'))
    writeFileSync(join(cwd, 'articles/ferry.md'), FERRY)
    let event = await next()
    while (event.error) event = await next()
    expect(event.changed).toContain('index.html')
  })

  it('does not take what it prints into the folder for a change', async () => {
    const cwd = makeFolder({ 'articles/ferry.md': FERRY })
    const log = openSync(join(cwd, 'log.ndjson'), 'w')
    const args = [entry, 'watch', ...DATE, '--json']
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', log, log] })
    children.push(child)
    closeSync(log)
    const lines = () => readFileSync(join(cwd, 'log.ndjson'), 'utf8').match(/^\{/gm)?.length ?? 0
    while (lines() === 0) await setTimeout(50)
    // As long as several builds take, each of which would print a line.
    await setTimeout(1500)
    expect(lines()).toBeLessThan(3)
    writeFileSync(join(cwd, 'articles/ferry.md'), FERRY.replace('a shorter week', 'a longer rest'))
    const before = lines()
    while (lines() === before) await setTimeout(50)
  })

  it('does not begin with wrong usage', () => {
    const cwd = makeFolder({ 'articles/ferry.md': FERRY })
    expect(runGazette(['watch', '--date', 'tomorrow'], { cwd }).status).toBe(2)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 at %s, and leaves nothing half-written',
    async (signal) => {
      const cwd = makeFolder({ 'articles/ferry.md': FERRY })
      const { child, next } = watch(cwd)
      await next()
      child.kill(signal)
      const [status] = (await once(child, 'exit')) as [number | null]
      expect(status).toBe(0)
      expect(
        readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tmp')),
      ).toEqual([])
    },
  )
})

describe('gazette watch, with article pages that look at the whole edition', () => {
  it('fills them again when another story changes', async () => {
    const cwd = makeFolder({
      'articles/ferry.md': FERRY,
      'articles/whale.txt': WHALE,
      'templates/article.hbs':
        '{{headline}} beside {{#each edition.sections}}{{#each stories}}{{headline}}; {{/each}}{{/each}}',
    })
    const { next } = watch(cwd)
    await next()
    writeFileSync(join(cwd, 'articles/ferry.md'), FERRY.replace('a shorter week', 'a longer rest'))
    await next()
    const name = 'whale-seen-off-tansy-for-the-first-time-in-forty-years.html'
    expect(readFileSync(join(cwd, 'out/2026-W48/articles', name), 'utf8')).toContain('a longer rest')
  })
})
