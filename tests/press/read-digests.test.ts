import { setTimeout } from 'node:timers/promises'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnalyseOptions } from '../../src/analyse/analyse.ts'
import { readDigests } from '../../src/press/read-digests.ts'
import type { Source } from '../../src/model/source.ts'
import { openBatchThreads } from '../../src/press/threads/batch-threads.ts'
import { digestBatch } from '../../src/press/threads/digest-batch.ts'
import { readSources } from '../../src/read/read.ts'
import { unpackDigest } from '../../src/store/store.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')

let root: string
let cache: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-read-'))
  cache = join(root, 'cache')
  cpSync(join(seeds, 'articles'), join(root, 'articles'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The digests, and how many of them had to be found anew. */
async function read(options: object = {}) {
  let found = 0
  const onProgress = () => void found++
  const { value } = await readDigests(['articles'], { root, cache, onProgress, ...options })
  return { digests: value, found }
}

describe('readDigests()', () => {
  it('finds in the cache the same as in the articles', async () => {
    const first = await read()
    const second = await read()
    const without = await read({ cache: undefined })
    expect(first.digests.length).toBeGreaterThan(10)
    expect([first.found, second.found, without.found]).toEqual([
      first.digests.length,
      0,
      first.digests.length,
    ])
    expect(second.digests).toEqual(first.digests)
    expect(without.digests).toEqual(first.digests)
  })

  it('reads again what changed, was renamed or is looked at otherwise, and nothing else', async () => {
    const { digests } = await read()
    const file = join(root, 'articles', 'science', 'mail-ship-found.md')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne sentence more was written.\n`)
    const changed = await read()
    expect(changed.found).toBe(1)
    expect(changed.digests.some(({ article }) => article.text.includes('One sentence more'))).toBe(true)
    cpSync(file, join(root, 'articles', 'copy.md'))
    expect((await read()).found).toBe(1)
    const longer = await read({ analyse: { summarySentences: 1 } })
    expect(longer.found).toBe(digests.length + 1)
    expect(longer.digests.every(({ summary }) => summary.length <= 1)).toBe(true)
  })

  it('is only slower when the cache is damaged', async () => {
    const first = await read()
    const names = readdirSync(cache).filter((name) => name.endsWith('.digests'))
    for (const [i, name] of names.entries()) {
      const bytes = readFileSync(join(cache, name))
      if (i % 3 === 0) bytes[bytes.length >> 1]! ^= 4
      writeFileSync(join(cache, name), i % 3 === 1 ? bytes.subarray(0, bytes.length - 9) : bytes)
    }
    const second = await read()
    expect(second.found).toBeGreaterThan(0)
    expect(second.digests).toEqual(first.digests)
    expect((await read()).found).toBe(0)
  })

  it('keeps what was found before an interruption', async () => {
    const controller = new AbortController()
    const onProgress = ({ done }: { done: number }) => done === 3 && controller.abort()
    await expect(
      readDigests(['articles'], { root, cache, onProgress, signal: controller.signal }),
    ).rejects.toThrow()
    const { digests, found } = await read()
    expect(found).toBe(digests.length - 3)
  })
})

const toLength = ({ text }: Source) => text.length
const toMessage = (source: Source) => source
const open = (count: number) => {
  const threads = openBatchThreads<AnalyseOptions, Source, Uint8Array>({
    script: 'digest-thread',
    count,
    youngMebibytes: 32,
  })
  threads.tell({})
  return threads
}

describe('openBatchThreads()', () => {
  it('finds the same in several threads as in one', async () => {
    const { digests } = await read()
    const { value: sources } = await readSources(['articles'], { root })
    const threads = open(3)
    const found: unknown[] = []
    try {
      await threads.run(sources, {
        toLength,
        toMessage,
        onDone: (index, packed) => void (found[index] = unpackDigest(packed)),
      })
      await threads.run([], { toLength, toMessage, onDone: () => expect.fail('there is nothing to find') })
    } finally {
      await threads.close()
    }
    expect(found).toEqual(digests)
  })

  it('takes its share in this thread as well, and no batch twice', async () => {
    const { digests } = await read()
    const { value: sources } = await readSources(['articles'], { root })
    const many = Array.from({ length: 40 }, () => sources).flat()
    const threads = open(1)
    const found: unknown[] = []
    let here = 0
    const work = (batch: readonly Source[]) => {
      here += batch.length
      return digestBatch(batch, {})
    }
    try {
      await threads.run(many, {
        toLength,
        toMessage,
        underWayMax: 1,
        work,
        onDone(index, packed) {
          expect(found[index]).toBeUndefined()
          found[index] = unpackDigest(packed)
        },
      })
    } finally {
      await threads.close()
    }
    expect(found).toEqual(Array.from({ length: 40 }, () => digests).flat())
    expect(here).toBeGreaterThan(0)
    expect(here).toBeLessThan(many.length)
  })

  it('stops its own share when a thread failed, or its own work does', async () => {
    const { value: sources } = await readSources(['articles'], { root })
    const many = Array.from({ length: 40 }, () => sources).flat()
    const failing = openBatchThreads<object, Source, Uint8Array>({
      script: 'no-such-thread',
      count: 1,
      youngMebibytes: 32,
    })
    const started = { count: 0 }
    const slow = async (batch: readonly Source[]) => {
      started.count += 1
      await setTimeout(50)
      return batch.map(() => new Uint8Array())
    }
    const options = { toLength: () => 32_768, toMessage, underWayMax: 1, onDone: () => undefined }
    await expect(failing.run(many, { ...options, work: slow })).rejects.toThrow('no-such-thread')
    const { count } = started
    await setTimeout(200)
    expect(started.count).toBeLessThanOrEqual(count + 1)
    expect(count).toBeLessThan(many.length)
    await failing.close()
    const threads = open(1)
    const broken = () => Promise.reject(new Error('the work broke'))
    await expect(threads.run(many, { ...options, work: broken })).rejects.toThrow('the work broke')
    await threads.close()
  })

  it('stops when it is told to', async () => {
    const { value: sources } = await readSources(['articles'], { root })
    const threads = open(2)
    const controller = new AbortController()
    const ended = threads.run(sources, {
      toLength,
      toMessage,
      signal: controller.signal,
      onDone: () => controller.abort(),
    })
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
    await threads.close()
  })

  it('tells whoever runs them that a thread failed', async () => {
    const { value: sources } = await readSources(['articles'], { root })
    const threads = openBatchThreads<object, Source, Uint8Array>({
      script: 'no-such-thread',
      count: 2,
      youngMebibytes: 32,
    })
    threads.tell({})
    const ended = threads.run(sources, { toLength, toMessage, onDone: () => undefined })
    await expect(ended).rejects.toThrow('no-such-thread')
    await threads.close()
  })
})
