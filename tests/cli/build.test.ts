import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../../src/model/manifest.ts'
import { sha256 } from '../../src/kit/sha256.ts'
import { FERRY, listHashes, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const DATE = ['--date', '2026-11-23']
const FILES = [
  'briefing.md',
  'edition.json',
  'email.eml',
  'email.html',
  'email.txt',
  'index.html',
  'manifest.json',
]

describe('gazette build', () => {
  it('makes every format from a folder, without any configuration', () => {
    const cwd = makeFolder({ 'news/ferry.md': FERRY, 'news/whale.txt': WHALE })
    const { status, stdout, stderr } = runGazette(['build', 'news', ...DATE], { cwd })
    expect(stderr).not.toContain('error')
    expect(status).toBe(0)
    expect(stdout).toContain('2 articles, 2 stories')
    expect(stdout).not.toContain('\u001b')
    expect(readdirSync(join(cwd, 'out', '2026-W48')).sort()).toEqual(['articles', ...FILES])
    const page = readFileSync(join(cwd, 'out/2026-W48/index.html'), 'utf8')
    expect(page).toContain('Ferry crews on Lantern Island win a shorter week')
    expect(page).toContain('Oona Terrell')
  })

  it('lists every file and source with its hash in the manifest', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY })
    runGazette(['build', 'ferry.md', ...DATE], { cwd })
    const folder = join(cwd, 'out', '2026-W48')
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
    const { 'manifest.json': _, ...hashes } = listHashes(folder)
    expect(Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]))).toEqual(hashes)
    expect(manifest.sources).toEqual([{ path: 'ferry.md', sha256: sha256(FERRY) }])
  })

  it('gives the same bytes twice, wherever it stands and whatever the time zone and locale', () => {
    const cwd = makeFolder({ 'news/ferry.md': FERRY, 'news/whale.txt': WHALE })
    runGazette(['build', 'news', ...DATE, '--out', 'one'], { cwd })
    runGazette(['build', 'news', ...DATE, '--out', 'two'], {
      cwd,
      env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR' },
    })
    expect(listHashes(join(cwd, 'two'))).toEqual(listHashes(join(cwd, 'one')))
  })

  it('gives the same bytes from what it kept, whatever became of it, and keeps nothing with --no-cache', () => {
    const cwd = makeFolder({ 'news/ferry.md': FERRY, 'news/whale.txt': WHALE })
    const build = (out: string, ...options: string[]) => {
      expect(runGazette(['build', 'news', ...DATE, '--out', out, ...options], { cwd }).status).toBe(0)
      return listHashes(join(cwd, out))
    }
    const anew = build('anew', '--no-cache')
    expect(readdirSync(cwd).sort()).toEqual(['anew', 'news'])
    expect(build('first')).toEqual(anew)
    expect(build('second')).toEqual(anew)
    const kept = join(cwd, '.gazette', 'cache', 'digests')
    const names = readdirSync(kept).filter((name) => name.endsWith('.digests'))
    expect(names).not.toEqual([])
    truncateSync(join(kept, names[0]!), 400)
    expect(build('third')).toEqual(anew)
  })

  it('replaces an edition, and removes what it no longer has', () => {
    const cwd = makeFolder({ 'news/ferry.md': FERRY, 'news/whale.txt': WHALE })
    runGazette(['build', 'news', ...DATE], { cwd })
    writeFileSync(join(cwd, 'out/2026-W48/mine.txt'), 'mine')
    expect(runGazette(['build', 'news/ferry.md', ...DATE, '--format', 'markdown'], { cwd }).status).toBe(0)
    expect(readdirSync(join(cwd, 'out/2026-W48')).sort()).toEqual([
      'briefing.md',
      'manifest.json',
      'mine.txt',
    ])
  })

  it('names the edition as it is told to', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY })
    const { stdout } = runGazette(
      ['build', 'ferry.md', ...DATE, '--id', 'issue-12', '--number', '12', '--json'],
      { cwd },
    )
    expect(JSON.parse(stdout)).toMatchObject({
      edition: { id: 'issue-12', number: 12, date: '2026-11-23', counts: { articles: 1 } },
    })
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(cwd, 'out/issue-12/index.html'))).toBe(true)
  })

  it('names the edition by the configured pattern', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY, 'gazette.config.yaml': 'editionId: brief-{number}\n' })
    const { stdout } = runGazette(['build', 'ferry.md', ...DATE, '--number', '12', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ edition: { id: 'brief-12' } })
    expect(runGazette(['build', 'ferry.md', ...DATE], { cwd })).toMatchObject({ status: 2 })
  })

  it('takes the day from SOURCE_DATE_EPOCH where it is set', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY })
    const { stdout } = runGazette(['build', 'ferry.md', '--json'], {
      cwd,
      env: { SOURCE_DATE_EPOCH: '1795392000' },
    })
    expect(JSON.parse(stdout)).toMatchObject({ edition: { date: '2026-11-23', id: '2026-W48' } })
  })

  it('says nothing when it is quiet', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY, 'junk.md': 'a\0b' })
    expect(runGazette(['build', '.', ...DATE, '--quiet'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('takes configuration and paths from wherever it is called in the project', () => {
    const cwd = makeFolder({
      'gazette.config.yaml': 'title: The Lantern Brief\n',
      'articles/ferry.md': FERRY,
    })
    const { status } = runGazette(['build', 'ferry.md', ...DATE], { cwd: join(cwd, 'articles') })
    expect(status).toBe(0)
    expect(readFileSync(join(cwd, 'out/2026-W48/index.html'), 'utf8')).toContain('The Lantern Brief')
  })

  it('does not read its own output as articles', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY })
    runGazette(['build', ...DATE], { cwd })
    const { stdout } = runGazette(['build', ...DATE, '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ edition: { counts: { articles: 1 } } })
  })
})

describe('gazette build, given bad input', () => {
  const NESTED = `${'> '.repeat(10_000)}deep\n\nA sentence that stands below it all.\n`
  const BOMB = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
    .join('\n')}\n---\n\nText under a bomb of aliases, which does no harm to anybody.\n`

  it.each<readonly [name: string, files: Record<string, string>, status: number, message: string]>([
    ['an empty folder', { 'news/.keep': '' }, 4, 'no article'],
    ['an article without text', { 'news/a.md': '# Only a title\n' }, 4, 'no article with text'],
    [
      'an article without a title',
      { 'news/a.md': 'Just a paragraph with a few words in it, and no title.\n' },
      0,
      'headline',
    ],
    ['binary junk named .md', { 'news/a.md': '\0\u0001\u0002\0', 'news/b.md': FERRY }, 0, 'binary-file'],
    ['ten thousand nested block quotes', { 'news/a.md': NESTED, 'news/b.md': FERRY }, 0, 'a.md'],
    ['an unclosed quotation mark', { 'news/a.md': FERRY.replace('awake,”', 'awake,') }, 0, ''],
    [
      'front matter that is not YAML',
      { 'news/a.md': '---\ntitle: [unclosed\n---\n\nText goes on after it.\n' },
      0,
      'front-matter',
    ],
    ['a bomb of aliases', { 'news/a.md': BOMB }, 0, 'front-matter'],
    [
      'a configuration with mistakes',
      { 'news/a.md': FERRY, 'gazette.config.yaml': 'titel: x\n' },
      3,
      'title',
    ],
    [
      'a configuration that is no YAML',
      { 'news/a.md': FERRY, 'gazette.config.yaml': 'a: [' },
      3,
      'gazette.config.yaml',
    ],
    [
      'a template that does not compile',
      { 'news/a.md': FERRY, 'templates/web.hbs': '{{#each x}}' },
      5,
      'web.hbs',
    ],
    [
      'an e-mail template that does not compile',
      { 'news/a.md': FERRY, 'templates/email.mjml.hbs': '<mjml><mj-body><mj-nonsense/></mj-body></mjml>' },
      5,
      'email.mjml.hbs',
    ],
    [
      'a theme that is not there',
      { 'news/a.md': FERRY, 'gazette.config.yaml': 'theme: hause\n' },
      5,
      'house',
    ],
  ])('ends as documented for %s', (_, files, expected, message) => {
    const cwd = makeFolder({ 'good/ferry.md': FERRY, ...files })
    const { status, stderr } = runGazette(['build', 'news', ...DATE], { cwd })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('fault of Gazette')
    expect(status).toBe(expected)
  })

  it('leaves out a file of 200 MB without loading it', () => {
    const cwd = makeFolder({ 'news/huge.md': '', 'news/b.md': FERRY })
    truncateSync(join(cwd, 'news/huge.md'), 200 * 1024 * 1024)
    const { status, stderr } = runGazette(['build', 'news', ...DATE], { cwd })
    expect(stderr).toContain('file-too-large')
    expect(status).toBe(0)
  })

  it('says that a folder cannot be written', () => {
    const cwd = makeFolder({ 'ferry.md': FERRY, out: 'a file' })
    const { status, stderr } = runGazette(['build', 'ferry.md', ...DATE], { cwd })
    expect(stderr).toContain('Cannot write')
    expect(status).toBe(6)
  })

  it.each<readonly [name: string, args: readonly string[], change: (cwd: string) => void]>([
    [
      'a broken template',
      ['news'],
      (cwd) => {
        mkdirSync(join(cwd, 'templates'))
        writeFileSync(join(cwd, 'templates/web.hbs'), '{{#if')
      },
    ],
    ['no articles', ['none'], (cwd) => mkdirSync(join(cwd, 'none'))],
    [
      'a folder in the way',
      ['news'],
      (cwd) => {
        mkdirSync(join(cwd, 'news'), { recursive: true })
        writeFileSync(join(cwd, 'news/second.txt'), WHALE)
        writeFileSync(join(cwd, 'out/2026-W48/articles'), '')
      },
    ],
  ])('leaves a good edition as it was after %s', (_, args, change) => {
    const cwd = makeFolder({
      'news/ferry.md': FERRY.replace('publisher: The Lantern Post', 'url: https://lantern.example/ferry'),
    })
    expect(runGazette(['build', 'news', ...DATE], { cwd }).status).toBe(0)
    change(cwd)
    const before = listHashes(join(cwd, 'out'))
    expect(runGazette(['build', ...args, ...DATE], { cwd }).status).toBeGreaterThan(3)
    expect(listHashes(join(cwd, 'out'))).toEqual(before)
  })

  it('lets no script, event handler or unsafe address into any edition', () => {
    const hostile = `---
title: "Hostile <script>alert(1)</script> title {{constructor}}"
author: '<img src=x onerror=alert(2)>'
url: "javascript:alert(3)"
---

Crews said <script>alert(4)</script> nothing <b onclick="alert(5)">at all</b> about [the link](javascript:alert(6)) and ![the picture](data:text/html,alert7).

“Nothing <iframe src='https://evil.example'></iframe> was said,” said Oona Terrell, chair of the board. {{#each this}}{{.}}{{/each}}

<a href="vbscript:alert(8)" onmouseover='alert(9)'>A harmless sentence in a harmful link.</a>
`
    const cwd = makeFolder({
      'hostile.md': hostile,
      'page.html': `<!doctype html><html><body><article><h1>Page</h1>${`<p>A long enough paragraph for a reader to keep, with <a href="javascript:alert(1)" onclick="alert(2)">a link</a> and more words after it.</p>`.repeat(8)}<script>alert(3)</script></article></body></html>`,
    })
    expect(runGazette(['build', '.', ...DATE], { cwd }).status).toBe(0)
    const folder = join(cwd, 'out', '2026-W48')
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    )
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const path of pages) {
      const html = readFileSync(join(folder, path), 'utf8')
      // Data for search engines is no script.
      expect(html.replace('<script type="application/ld+json">', ''), path).not.toMatch(/<script|<iframe/i)
      expect(html.match(/<[a-z][^>]*\son[a-z]+\s*=/gi), path).toBeNull()
      expect(html, path).not.toMatch(/(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)/i)
    }
    // Front matter is data: the YAML serializer quotes what stands there. Below it Markdown begins.
    const body = readFileSync(join(folder, 'briefing.md'), 'utf8').replace(/^---\n.*?\n---\n/s, '')
    expect(body).not.toMatch(/<script|\]\(javascript:|<iframe/i)
  })
})
