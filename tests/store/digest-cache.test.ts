import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDigestCache, packDigest, unpackDigest } from '../../src/store/store.ts'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { readSources } from '../../src/read/read.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gazette-digests-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found)
const version = 'v1'

async function keep(entries: Readonly<Record<string, string>>, options: object = {}) {
  const cache = openDigestCache(folder, { version, ...options })
  for (const [facts, content] of Object.entries(entries)) cache.keep(facts, bytes(content))
  await cache.close()
}

const find = (facts: string, options: object = {}) =>
  text(openDigestCache(folder, { version, ...options }).find(facts))

const packs = () => readdirSync(folder).filter((name) => name.endsWith('.digests'))

describe('packDigest() and unpackDigest()', () => {
  it('give back every digest of the seeds as it was, its tree too', async () => {
    const { value: sources } = await readSources(['articles'], { root: seeds })
    expect(sources.length).toBeGreaterThan(10)
    for (const source of sources) {
      const digest = analyseArticle(await parseArticle(source))
      const found = unpackDigest(packDigest(digest))!
      expect(found).toEqual(digest)
      expect(found.article.tree).toEqual(digest.article.tree)
      expect(found.article.tree).toBe(found.article.tree)
      expect(found.keyQuotations.every((quotation) => found.quotations.includes(quotation))).toBe(true)
    }
  })

  it('give nothing for bytes that hold no digest', () => {
    for (const foreign of ['', 'x', 'no digest at all', '\0\0\0\0', '\u0004\0\0\0abcdefgh'])
      expect(unpackDigest(bytes(foreign))).toBeUndefined()
  })
})

describe('openDigestCache()', () => {
  it('finds what was kept before, and nothing else', async () => {
    await keep({ a: 'one', b: 'two' })
    expect([find('a'), find('b'), find('c')]).toEqual(['one', 'two', undefined])
  })

  it('writes nothing when nothing is new', async () => {
    await keep({})
    expect(readdirSync(folder)).toEqual([])
    await keep({ a: 'one' })
    const before = statSync(join(folder, packs()[0]!)).ino
    const cache = openDigestCache(folder, { version })
    cache.find('a')
    await cache.close()
    expect(statSync(join(folder, packs()[0]!)).ino).toBe(before)
  })

  it('keeps itself out of git and leaves no file under a temporary name', async () => {
    writeFileSync(join(folder, `00.digests.${crypto.randomUUID()}.tmp`), 'left by a killed build')
    await keep({ a: 'one' })
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n')
    expect(readdirSync(folder)).toEqual(['.gitignore', ...packs()])
  })

  it('forgets what another version found', async () => {
    await keep({ a: 'one' })
    expect(find('a', { version: 'v2' })).toBeUndefined()
    await keep({ a: 'new' }, { version: 'v2' })
    expect([find('a'), find('a', { version: 'v2' })]).toEqual([undefined, 'new'])
  })

  it('believes no byte that was changed, wherever it stands', async () => {
    const entries = { a: 'what was found in the first', b: 'what was found in the second' }
    await keep(entries)
    for (const name of packs()) {
      const whole = readFileSync(join(folder, name))
      for (let at = 0; at < whole.length; at++) {
        for (const change of [1, 0x20, 0x80, 0xff]) {
          const damaged = Buffer.from(whole)
          damaged[at]! ^= change
          writeFileSync(join(folder, name), damaged)
          for (const [facts, content] of Object.entries(entries))
            expect([content, undefined]).toContain(find(facts))
        }
      }
      writeFileSync(join(folder, name), whole)
    }
    expect(find('a')).toBe(entries.a)
  })

  it('believes nothing that was cut, grown or put together', async () => {
    await keep({ a: 'one', b: 'two' })
    const name = packs()[0]!
    const whole = readFileSync(join(folder, name))
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(whole.length),
        (cut, noise, from) => {
          writeFileSync(
            join(folder, name),
            Buffer.concat([whole.subarray(0, cut), noise, whole.subarray(from)]),
          )
          expect(['one', undefined]).toContain(find('a'))
          expect(['two', undefined]).toContain(find('b'))
        },
      ),
    )
  })

  it('does not believe an entry under another key', async () => {
    await keep({ a: 'one' })
    const name = packs()[0]!
    const lines = readFileSync(join(folder, name), 'latin1')
    const other = lines.replace(/\n[0-9a-f]{4}/, (start) => `\n${[...start.slice(1)].toReversed().join('')}`)
    expect(other).not.toBe(lines)
    writeFileSync(join(folder, name), other)
    const keyed = openDigestCache(folder, { version })
    expect(keyed.find('a')).toBeUndefined()
  })

  it('gives no seal to a damaged entry when it writes the others again', async () => {
    const all = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`facts ${i}`, `content ${i}`]))
    await keep(all)
    for (const name of packs()) {
      const whole = readFileSync(join(folder, name), 'latin1')
      writeFileSync(join(folder, name), whole.replace('content', 'CONTENT'), 'latin1')
    }
    await keep(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`new ${i}`, 'new'])))
    for (const [facts, content] of Object.entries(all)) expect([content, undefined]).toContain(find(facts))
  })

  it('stays within its bounds; what was used this time stays before what was not', async () => {
    const bytesMax = 64 * 1000
    const content = 'x'.repeat(300)
    await keep(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`old ${i}`, content])), { bytesMax })
    const fresh = Array.from({ length: 30 }, (_, i) => `new ${i}`)
    await keep(Object.fromEntries(fresh.map((facts) => [facts, content])), { bytesMax })
    const size = packs().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(size).toBeLessThan(2 * bytesMax)
    expect(fresh.filter((facts) => find(facts, { bytesMax }) === content)).toHaveLength(30)
  })

  it('is no trouble where it cannot be read or written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'a file where the folder should be')
    const cache = openDigestCache(file, { version })
    expect(cache.find('a')).toBeUndefined()
    cache.keep('a', bytes('one'))
    await cache.close()
    expect(readFileSync(file, 'utf8')).toBe('a file where the folder should be')
    expect(existsSync(join(folder, '.gitignore'))).toBe(false)
  })
})
