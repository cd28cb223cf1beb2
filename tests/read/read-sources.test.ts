import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSources } from '../../src/read/read.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'gazette-read-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const read = (paths: readonly string[], more = {}) => readSources(paths, { root, ...more })
const codes = (notices: readonly { code: string }[]) => notices.map(({ code }) => code)

describe('readSources()', () => {
  it('walks folders in order of path, and takes files that articles come in', async () => {
    for (const path of [
      'a/z.md',
      'a/b/c.txt',
      'a/B.html',
      'a/.hidden.md',
      'a/node_modules/x.md',
      'a/picture.png',
    ])
      put(path, 'text')
    const { value, notices } = await read(['a'])
    expect(value.map(({ path, folders }) => [path, folders])).toEqual([
      ['a/B.html', []],
      ['a/b/c.txt', ['b']],
      ['a/z.md', []],
    ])
    expect(notices).toEqual([])
  })

  it('takes files, folders and globs together, each file once', async () => {
    for (const path of ['a/one.md', 'a/world/two.md', 'b/three.txt']) put(path, 'text')
    const { value } = await read(['a/one.md', 'a', 'a/**/*.md', 'b/*.txt'])
    expect(value.map(({ path }) => path)).toEqual(['a/one.md', 'a/world/two.md', 'b/three.txt'])
  })

  it('gives the folders below the fixed part of a glob', async () => {
    put('a/world/two.md', 'text')
    expect((await read(['a/**/*.md'])).value[0]!.folders).toEqual(['world'])
  })

  it('does not walk into folders that are excluded', async () => {
    put('a.md', 'text')
    put('out/b.html', 'text')
    expect((await read(['.'], { exclude: [join(root, 'out')] })).value.map(({ path }) => path)).toEqual([
      'a.md',
    ])
  })

  it('does not take for articles what was made of some: editions, archives, outboxes, published pages', async () => {
    put('a/one.md', 'text')
    put('a/app/manifest.json', '{ "name": "an app", "edition": { "id": 1 } }')
    put('a/app/two.md', 'text')
    put('a/out/2026-W48/manifest.json', '{ "gazette": "0.1.0", "edition": { "id": "2026-W48" } }')
    put('a/out/2026-W48/index.html', 'text')
    put('a/out/2026-W48/articles/three.html', 'text')
    put('a/old/.gazette-archive.json', '{}')
    put('a/old/2026-W47/index.html', 'text')
    put('a/sent/ledger.sqlite', '')
    put('a/sent/2026-W48/ada.eml', 'text')
    put(
      'a/site/.gazette.json',
      JSON.stringify({
        editions: [{ id: '2026-W48', files: { 'b/2026-W48.md': 'hash' } }],
        shared: { folder: { 'README.md': 'hash' } },
      }),
    )
    for (const name of ['b/2026-W48.md', 'README.md', 'b/four.md']) put(`a/site/${name}`, 'text')
    for (const named of ['a', 'a/**/*']) {
      const { value, notices } = await read([named])
      expect(value.map(({ path }) => path)).toEqual(['a/app/two.md', 'a/one.md', 'a/site/b/four.md'])
      expect(notices.map(({ code, path }) => [code, path]).sort()).toEqual([
        ['folder-made', 'a/old'],
        ['folder-made', 'a/out/2026-W48'],
        ['folder-made', 'a/sent'],
      ])
    }
    // Who names such a folder means it.
    expect((await read(['a/out/2026-W48'])).value).toHaveLength(2)
  })

  it.each<readonly [name: string, bytes: Uint8Array, text: string, notices: readonly string[]]>([
    ['UTF-8', Buffer.from('Traoré'), 'Traoré', []],
    ['UTF-8 with a mark', Buffer.from('\ufeffTraoré'), 'Traoré', []],
    ['UTF-16 LE with a mark', Buffer.from('\ufeffTraoré', 'utf16le'), 'Traoré', []],
    ['UTF-16 BE with a mark', Buffer.from('\ufeffTraoré', 'utf16le').swap16(), 'Traoré', []],
    ['UTF-16 LE without a mark', Buffer.from('Traoré said no', 'utf16le'), 'Traoré said no', []],
    [
      'Windows-1252',
      Buffer.from([0x93, 0x54, 0x72, 0x61, 0x6f, 0x72, 0xe9, 0x94]),
      '“Traoré”',
      ['encoding-guessed'],
    ],
  ])('decodes %s', async (_, bytes, text, expected) => {
    put('a.txt', bytes)
    const { value, notices } = await read(['a.txt'])
    expect(value[0]!.text).toBe(text)
    expect(codes(notices)).toEqual(expected)
  })

  it('believes a page that declares its encoding', async () => {
    put('a.html', Buffer.from('<html><meta charset="iso-8859-2"><p>\xb3\xf3d\xbc', 'latin1'))
    expect((await read(['a.html'])).value[0]!.text).toContain('łódź')
  })

  it.each([
    ['a.txt', '<!DOCTYPE html><html><p>x', 'html'],
    ['a.md', '  <html lang="en">', 'html'],
    ['a.txt', '---\ntitle: x\n---\n\n## text', 'markdown'],
    ['a.txt', '---\ntitle: x\n---\n\n# of *stars*: 2', 'markdown'],
    ['a.txt', '---\ntitle: x\n---\n\ntext *as it is*', 'text'],
    ['a.txt', '--- not front matter ---\ntext', 'text'],
    ['a.md', '# x', 'markdown'],
  ])('sees what %s with %j is written in', async (path, text, format) => {
    put(path, text)
    expect((await read([path])).value[0]!.format).toBe(format)
  })

  it.each<readonly [name: string, bytes: Uint8Array]>([
    ['zeros', Buffer.from('a\0b\0\0c')],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 7) + 1))],
  ])('leaves out binary junk: %s', async (_, bytes) => {
    put('junk.md', bytes)
    put('good.md', 'text')
    const { value, notices } = await read(['.'])
    expect(value.map(({ path }) => path)).toEqual(['good.md'])
    expect(notices[0]).toMatchObject({
      code: 'binary-file',
      path: 'junk.md',
      help: expect.any(String) as string,
    })
  })

  it('never loads a file over the limit', async () => {
    put('huge.md', '')
    truncateSync(join(root, 'huge.md'), 200 * 1024 * 1024)
    put('good.md', 'text')
    const before = process.memoryUsage().rss
    const { value, notices } = await read(['.'])
    expect(value.map(({ path }) => path)).toEqual(['good.md'])
    expect(codes(notices)).toEqual(['file-too-large'])
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
  })

  it.each([
    [{ fileCountMax: 2 }, 'too-many-files', 2],
    [{ totalBytesMax: 10 }, 'too-many-bytes', 2],
    [{ depthMax: 1 }, 'folder-too-deep', 3],
  ])('keeps the limit %j', async (limits, code, count) => {
    for (const path of ['a.md', 'b.md', 'c/d/e.md', 'f.md']) put(path, 'text!')
    const { value, notices } = await read(['.'], { limits })
    expect(codes(notices)).toContain(code)
    expect(value).toHaveLength(count)
  })

  it('refuses links that leave the folder, lead nowhere or go in circles', async () => {
    put('secret.md', 'secret')
    put('a/good.md', 'text')
    symlinkSync(join(root, 'secret.md'), join(root, 'a/out.md'))
    symlinkSync(join(root, 'none.md'), join(root, 'a/none.md'))
    symlinkSync(join(root, 'a'), join(root, 'a/circle'))
    symlinkSync(join(root, 'a/good.md'), join(root, 'a/inner.md'))
    const { value, notices } = await read(['a'])
    expect(value.map(({ path }) => path)).toEqual(['a/good.md', 'a/inner.md'])
    expect(codes(notices)).toEqual(['link-refused', 'link-refused'])
  })

  it('follows no link that a glob matches', async () => {
    put('outside/secret.md', 'text')
    put('a/good.md', 'text')
    symlinkSync(join(root, 'outside/secret.md'), join(root, 'a/leak.md'))
    const { value, notices } = await read(['a/*.md'])
    expect(value.map(({ path }) => path)).toEqual(['a/good.md'])
    expect(notices).toEqual([])
  })

  it('leaves out what is excluded when a glob names it', async () => {
    put('a.md', 'text')
    put('out/b.md', 'text')
    const { value } = await read(['**/*.md'], { exclude: [join(root, 'out')] })
    expect(value.map(({ path }) => path)).toEqual(['a.md'])
  })

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.md')])
    expect(codes((await read(['pipe.md'])).notices)).toEqual(['file-unreadable'])
  })

  it('names the nearest file when there is none of that name', async () => {
    put('articles/ferry.md', 'text')
    await expect(read(['articles/fery.md'])).rejects.toMatchObject({
      code: 'input',
      fix: 'Did you mean "ferry.md"?',
    })
  })

  it.each([['.'], ['*.md']])('says that there is no article in %s', async (path) => {
    put('notes.png', 'x')
    expect(codes((await read([path])).notices)).toEqual(['no-articles'])
  })

  it('says of a named file that its format is not read', async () => {
    put('notes.png', 'x')
    expect(codes((await read(['notes.png'])).notices)).toEqual(['format-unknown'])
  })

  it('goes on when a file cannot be read', async () => {
    put('a.md', 'text')
    put('b.md', 'text')
    chmodSync(join(root, 'a.md'), 0o000)
    const { value, notices } = await read(['.'])
    // Root may read everything.
    const isRoot = process.getuid?.() === 0
    expect(value).toHaveLength(isRoot ? 2 : 1)
    expect(codes(notices)).toEqual(isRoot ? [] : ['file-unreadable'])
  })

  it('leaves out what .gazetteignore names, the inner one going before', async () => {
    for (const path of ['a/one.md', 'a/drafts/two.md', 'a/b/three.old.md', 'a/b/four.old.md'])
      put(path, 'text')
    put('.gazetteignore', 'drafts/\n*.old.md\n')
    put('a/b/.gazetteignore', '!four.old.md\n')
    const paths = async (named: string) => (await read([named])).value.map(({ path }) => path)
    expect(await paths('a')).toEqual(['a/b/four.old.md', 'a/one.md'])
    expect(await paths('a/**/*.md')).toEqual(['a/b/four.old.md', 'a/one.md'])
    expect(await paths('a/drafts/two.md')).toEqual(['a/drafts/two.md'])
  })

  it.each([
    ['energy/2026-11-20-ports #sea.md', { date: '2026-11-20', tags: ['sea', 'energy'] }],
    ['2026/11/20/02-world_news/ports.md', { date: '2026-11-20', tags: ['world news'] }],
    ['2026-02-30-none.md', undefined],
  ])('supposes from the name %s', async (path, supposed) => {
    put(path, 'text')
    expect((await read(['.'])).value[0]!.supposed).toEqual(supposed)
  })

  it.each([
    ['a.txt', Buffer.from('{\\rtf1 Rain}'), 'document'],
    ['a.md', Buffer.from('From: a@example.org\nSubject: x\nMIME-Version: 1.0\n\nRain'), 'message'],
    ['a.txt', Buffer.from('From: the harbour\nDate: Tuesday\n\nRain'), 'text'],
    ['a.html.gz', gzipSync('<html><p>Rain'), 'html'],
  ])('knows %s by its content', async (path, bytes, format) => {
    put(path, bytes)
    expect((await read(['.'])).value.map((source) => source.format)).toEqual([format])
  })

  it('passes over what only might be an article', async () => {
    put('a.tar.gz', gzipSync('no article'))
    put('b.md', 'text')
    const { value, notices } = await read(['.'])
    expect(value.map(({ path }) => path)).toEqual(['b.md'])
    expect(notices).toEqual([])
  })
})
