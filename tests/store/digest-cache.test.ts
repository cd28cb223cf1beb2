import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { serialize } from 'node:v8'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDigestCache, packDigest, unpackDigest } from '../../src/store/store.ts'
import type { Parent, Root, RootContent } from 'mdast'
import type { Digest } from '../../src/model/digest.ts'
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
    const digests = await readSeeds()
    expect(digests.length).toBeGreaterThan(10)
    for (const digest of digests) {
      const found = expectSame(digest)
      expect(found.article.tree).toBe(found.article.tree)
      expect(found.keyQuotations.every((quotation) => found.quotations.includes(quotation))).toBe(true)
      expect(found.summary.every((sentence) => found.sentences.includes(sentence))).toBe(true)
    }
  })

  it('take much less room than V8, for every digest of the seeds', async () => {
    for (const digest of await readSeeds())
      expect(packDigest(digest).length, digest.article.path).toBeLessThan(serialize(digest).length / 2)
  })

  it('give back whatever a digest or its tree may come to hold', async () => {
    const digests = await readSeeds()
    fc.assert(
      fc.property(fc.constantFrom(...digests), fc.array(change(), { maxLength: 12 }), (digest, changes) => {
        const changed = structuredClone(digest)
        for (const { at, key, value } of changes) changeSomewhere(changed, { at, key, value })
        expectSame(changed)
      }),
    )
  })

  it('give back words that do not stand where they say', async () => {
    for (const digest of await readSeeds()) {
      const upper = structuredClone(digest)
      for (const found of listObjects(upper))
        for (const key of ['text', 'value'])
          if (typeof found[key] === 'string') found[key] = found[key].toUpperCase()
      expectSame(upper)
      for (const textStart of [-1, 0.5, 10 ** 6, 10 ** 9, -0, null, '0']) {
        const moved = structuredClone(digest)
        for (const found of listObjects(moved)) if ('textStart' in found) found['textStart'] = textStart
        expectSame(moved)
      }
    }
  })

  it('give back what is no plain data as V8 does', async () => {
    const [digest] = await readSeeds()
    for (const odd of [new Map([[1, new Date(0)]]), 12n, new Uint8Array(3), [, 1], { ['__proto__']: 1 }])
      expectSame({ ...digest!, odd } as Digest)
  })

  it('make one thing of a tree that holds itself', async () => {
    const [digest] = await readSeeds()
    const root: Parent = { type: 'root', children: [] }
    root.children.push(root as RootContent)
    const found = unpackDigest(
      packDigest({ ...digest!, article: { ...digest!.article, tree: root as Root } }),
    )
    expect(found!.article.tree.children[0]).toBe(found!.article.tree)
  })

  it('give nothing for bytes that hold no digest', () => {
    for (const foreign of ['', 'x', 'no digest at all', '\0\0\0\0', '\u0004\0\0\0abcdefgh'])
      expect(unpackDigest(bytes(foreign))).toBeUndefined()
  })

  it('throw nothing at damage, wherever it stands', async () => {
    const [digest] = await readSeeds()
    const whole = packDigest(digest!)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, noise) => {
        const damaged = Uint8Array.from([
          ...whole.subarray(0, at),
          ...noise,
          ...whole.subarray(at + noise.length),
        ])
        expect(() => unpackDigest(damaged)).not.toThrow()
        expect(() => unpackDigest(whole.subarray(0, at))).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })
})

async function readSeeds(): Promise<readonly Digest[]> {
  const { value: sources } = await readSources(['articles'], { root: seeds })
  return Promise.all(sources.map(async (source) => analyseArticle(await parseArticle(source))))
}

function expectSame(digest: Digest): Digest {
  const found = unpackDigest(packDigest(digest))!
  // Equal to the sign of a zero and to every key that is there; and in the same order.
  expect(isDeepStrictEqual(found, digest)).toBe(true)
  expect(toOrderedKeys(found) === toOrderedKeys(digest)).toBe(true)
  return found
}

const toOrderedKeys = (value: unknown) =>
  JSON.stringify(value, (_, field: unknown) => (typeof field === 'bigint' ? String(field) : field))

interface Change {
  readonly at: number
  readonly key: string
  readonly value: unknown
}

/** A value for some key of some object: its own or a new one, likely or not. */
function change(): fc.Arbitrary<Change> {
  const key = fc.oneof(
    fc.constantFrom('start', 'end', 'text', 'value', 'kind', 'data', 'textStart', 'score', 'new', '7'),
    fc.string().filter((name) => name !== '__proto__'),
  )
  const number = fc.oneof(fc.integer(), fc.integer({ min: -9, max: 9000 }), fc.double(), fc.constant(-0))
  const string = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud83d', '\ude00', 'kind'),
  )
  const leaf = fc.oneof(number, string, fc.constantFrom(undefined, null, true, false))
  const deep = fc.oneof(
    fc.array(leaf),
    fc.dictionary(key, leaf, { noNullPrototype: true }),
    fc.array(fc.array(number)),
  )
  return fc.record({ at: fc.nat(), key, value: fc.oneof(leaf, deep) })
}

/** Puts it into one of the objects in the digest. */
function changeSomewhere(digest: Digest, { at, key, value }: Change): void {
  const objects = listObjects(digest)
  objects[at % objects.length]![key] = value
}

/** Every object in a digest, itself and its article left out, whose lists make it one. */
function listObjects(digest: Digest): readonly Record<string, unknown>[] {
  const objects = new Set<Record<string, unknown>>()
  const visit = (found: unknown) => {
    if (typeof found !== 'object' || found === null) return
    if (!Array.isArray(found) && found !== digest && found !== digest.article)
      objects.add(found as Record<string, unknown>)
    Object.values(found).forEach(visit)
  }
  visit(digest)
  return [...objects]
}

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
