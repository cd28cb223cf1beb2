import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findQuotations, type Edition } from '../../src/model/edition.ts'
import type { Register } from '../../src/model/register.ts'
import { seedsFolder } from '../../src/press/press.ts'
import { FERRY, listHashes, makeFolder, runGazette } from './run-gazette.ts'

const DATE = ['--date', '2026-11-23']

describe('gazette init, build, publish, send', () => {
  const cwd = makeFolder()
  // The first article of a project has the day's date.
  const env = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-23T08:00:00Z') / 1000) }
  const run = (...args: readonly string[]) => runGazette(args, { cwd, env })

  it('begins a project that builds', () => {
    const { status, stdout } = run('init')
    expect(status).toBe(0)
    expect(stdout).toContain('npx gazette build')
    expect(readdirSync(cwd).sort()).toEqual([
      '.gitignore',
      'articles',
      'gazette.config.yaml',
      'subscribers.csv',
    ])
    const build = run('build', ...DATE)
    expect(build.stderr).toBe('')
    expect(build.status).toBe(0)
    expect(build.stdout).toContain('1 article, 1 story, 1 quotation by 1 speaker')
    expect(existsSync(join(cwd, 'editions')), 'what is built is not published').toBe(false)
  })

  it('does not begin a project twice', () => {
    const { status, stderr } = run('init')
    expect(status).toBe(2)
    expect(stderr).toContain('configuration already')
  })

  it('publishes the newest edition, and changes nothing when it is published again', () => {
    expect(run('publish', '--dir', 'site').stdout).toContain('site/2026-W48.md')
    const before = [listHashes(join(cwd, 'site')), listHashes(join(cwd, 'editions'))]
    expect(run('publish', '2026-W48', '--dir', 'site').stdout).toContain('up to date')
    expect([listHashes(join(cwd, 'site')), listHashes(join(cwd, 'editions'))]).toEqual(before)
  })

  it('takes a published edition down in the register', () => {
    const register = JSON.parse(readFileSync(join(cwd, 'editions/register.json'), 'utf8')) as Register
    expect(register.editions).toMatchObject([
      {
        id: '2026-W48',
        date: '2026-11-23',
        stories: [
          { articles: [{ path: 'articles/first-article.md' }], quotations: [{ name: 'Oona Terrell' }] },
        ],
      },
    ])
  })

  it('publishes and sends nothing that a damaged register could not take down', () => {
    const path = join(cwd, 'editions/register.json')
    const whole = readFileSync(path)
    writeFileSync(path, '<<<<<<< HEAD')
    const publish = run('publish', '--dir', 'other')
    expect(publish).toMatchObject({ status: 4 })
    expect(publish.stderr).toContain('git checkout')
    expect(run('send')).toMatchObject({ status: 4 })
    expect([existsSync(join(cwd, 'other')), existsSync(join(cwd, 'out/outbox'))]).toEqual([false, false])
    writeFileSync(path, whole)
  })

  it('does not overwrite a page that was edited by hand', () => {
    writeFileSync(join(cwd, 'site/2026-W48.md'), 'mine')
    const { status, stderr } = run('publish', '--dir', 'site')
    expect(status).toBe(6)
    expect(stderr).toContain('--force')
    expect(readFileSync(join(cwd, 'site/2026-W48.md'), 'utf8')).toBe('mine')
    expect(run('publish', '--dir', 'site', '--force').status).toBe(0)
  })

  it('writes a message for each subscriber, once', () => {
    writeFileSync(
      join(cwd, 'subscribers.csv'),
      'email,name\nada@example.org,Ada\nbo@example.net,Bo\nnot an address,X\n',
    )
    rmSync(join(cwd, 'editions'), { recursive: true })
    const first = run('send', '--json')
    expect(first.status).toBe(0)
    const lines = first.stdout.trim().split('\n')
    const events = lines.sort().map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(events).toMatchObject([
      { event: 'end', isComplete: true, notices: [{ code: 'subscriber-refused', line: 4 }] },
      { event: 'message', address: 'ada@example.org', state: 'sent' },
      { event: 'message', address: 'bo@example.net', state: 'sent' },
    ])
    expect(existsSync(join(cwd, 'editions/register.json')), 'what is sent is published').toBe(true)
    const folder = join(cwd, 'out/outbox/2026-W48')
    const before = listHashes(folder)
    expect(run('send').stdout).toContain('2 had theirs already')
    expect(listHashes(folder)).toEqual(before)
    const message = readFileSync(
      join(
        folder,
        readdirSync(folder).find((name) => name.startsWith('ada'))!,
      ),
      'utf8',
    )
    expect(message).toMatch(/^To: Ada <ada@example.org>\r$/m)
  })

  it('says when there is no edition, and when no subscribers are named', () => {
    const empty = makeFolder()
    expect(runGazette(['publish', '--dir', 'site'], { cwd: empty })).toMatchObject({ status: 4 })
    expect(runGazette(['send'], { cwd: empty })).toMatchObject({ status: 4 })
    const unread = makeFolder({ 'articles/a.md': FERRY })
    runGazette(['build', ...DATE], { cwd: unread })
    expect(runGazette(['send'], { cwd: unread })).toMatchObject({ status: 2 })
  })
})

describe('gazette sample', () => {
  const cwd = makeFolder()
  const { status, stdout } = runGazette(['sample'], { cwd })
  const folder = join(cwd, 'out', '2026-W48')

  it('makes the whole chain from the seeds', () => {
    expect(status).toBe(0)
    const made = ['index.html', 'email.html', 'email.txt', 'email.eml', 'briefing.md', 'edition.json']
    for (const path of made) expect(existsSync(join(folder, path)), path).toBe(true)
    expect(existsSync(join(cwd, 'out/site/briefings/2026-W48.md'))).toBe(true)
    expect(readdirSync(join(cwd, 'out/outbox/2026-W48'))).toHaveLength(3)
    expect(stdout).toContain('npx gazette build')
    expect(existsSync(join(seedsFolder, 'editions')), 'a sample is not published').toBe(false)
  })

  it('links each quotation to its words, on our page or in the original', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const own = [...page.matchAll(/href="(articles\/[^"#]+)#(q-[^"]+)"/g)]
    expect(own.length).toBeGreaterThan(10)
    for (const [, path, anchor] of own)
      expect(readFileSync(join(folder, path!), 'utf8'), anchor).toMatch(new RegExp(`<mark id="${anchor}"`))
    expect(page).toMatch(/href="https:\/\/[^"]+#:~:text(?:=|&#x3D;)/)
  })

  it('prints only quotations that stand in their articles, word for word', () => {
    const edition = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')) as Edition
    const analysed = runGazette(['analyse', join(seedsFolder, 'articles'), '--json'], { cwd })
    const texts = new Map(
      analysed.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { path: string; text: string })
        .map(({ path, text }) => [path.replace(/^.*?(?=articles\/)/, ''), text]),
    )
    const quotations = edition.sections.flatMap(({ stories }) => stories).flatMap(findQuotations)
    expect(quotations.length).toBeGreaterThan(10)
    for (const { text, from } of quotations) {
      const source = texts.get(from!.path)!
      let at = 0
      for (const piece of text.split(' […] ')) {
        at = source.indexOf(piece, at)
        expect(at, piece).toBeGreaterThanOrEqual(0)
        at += piece.length
      }
    }
  })
})
