import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forEachAtOnce } from '../../kit/for-each-at-once.ts'
import { sha256 } from '../../kit/sha256.ts'
import { isSealed, packShard, sealEntry, unpackShard, type SealedEntry } from './pack-shard.ts'

/** What was found in articles before, by what they were and by whom it was found. A damaged entry is only slow, never wrong. */
export interface DigestCache {
  /** What was kept for the facts, whole and unaltered; else `undefined`. */
  find(facts: string): Uint8Array | undefined
  /** Keeps it once `close` was called. */
  keep(facts: string, content: Uint8Array): void
  /** Writes what is new. A folder that cannot be written is no trouble: the next build finds everything again. */
  close(): Promise<void>
}

export interface DigestCacheOptions {
  /** Of everything that makes a digest what it is; entries of another version are forgotten. */
  readonly version: string
  /** Bytes that all entries take together at the most. */
  readonly bytesMax?: number
}

const SHARD_COUNT = 64
const FILES_AT_ONCE = 8
const BYTES_MAX = 256 * 1024 * 1024

/**
 * Opens the cache in a folder.
 *
 * Entries lie together in 64 files, so that thousands are read in a few breaths and a new one costs one file. Each file
 * is replaced whole or not at all. When one is full, what was not asked for this time makes room.
 */
export function openDigestCache(
  folder: string,
  { version, bytesMax = BYTES_MAX }: DigestCacheOptions,
): DigestCache {
  const shards = new Map<string, OpenShard>()
  const shardBytesMax = Math.floor(bytesMax / SHARD_COUNT)
  const openShard = (key: string): OpenShard => {
    const name = toShardName(key)
    const open = shards.get(name) ?? {
      standing: readShard(join(folder, name), { version, shardBytesMax }),
      used: new Map(),
      isNew: false,
    }
    shards.set(name, open)
    return open
  }
  return {
    find(facts) {
      const key = sha256(facts)
      const { standing, used } = openShard(key)
      const entry = standing.get(key)
      if (entry === undefined || !isSealed(key, entry)) return undefined
      used.set(key, entry)
      return entry.content
    },
    keep(facts, content) {
      const key = sha256(facts)
      const open = openShard(key)
      open.used.set(key, sealEntry(key, content))
      open.isNew = true
    },
    async close() {
      const changed = [...shards].filter(([, { isNew }]) => isNew)
      shards.clear()
      if (changed.length === 0) return
      try {
        await prepareFolder(folder)
        const write = ([name, open]: (typeof changed)[number]) =>
          replaceFile(join(folder, name), packShard(version, chooseEntries(open, shardBytesMax)))
        await forEachAtOnce(changed, { atOnce: FILES_AT_ONCE, work: write })
      } catch {
        return
      }
    },
  }
}

interface OpenShard {
  readonly standing: ReadonlyMap<string, SealedEntry>
  /** Asked for or kept this time. */
  readonly used: Map<string, SealedEntry>
  isNew: boolean
}

function toShardName(key: string): string {
  return `${(parseInt(key.slice(0, 2), 16) % SHARD_COUNT).toString(16).padStart(2, '0')}.digests`
}

function readShard(path: string, { version, shardBytesMax }: { version: string; shardBytesMax: number }) {
  try {
    const bytes = readFileSync(path)
    return unpackShard(version, bytes.length > 2 * shardBytesMax ? new Uint8Array() : bytes)
  } catch {
    return unpackShard(version, new Uint8Array())
  }
}

/** What was used this time, and then what stood there, as long as there is room. */
function chooseEntries({ standing, used }: OpenShard, bytesMax: number): ReadonlyMap<string, SealedEntry> {
  const chosen = new Map<string, SealedEntry>()
  let bytes = 0
  const take = (key: string, entry: SealedEntry) => {
    if (chosen.has(key) || bytes + entry.content.length > bytesMax) return
    chosen.set(key, entry)
    bytes += entry.content.length
  }
  for (const [key, entry] of used) take(key, entry)
  // A damaged entry must not get a seal that says it is whole.
  for (const [key, entry] of standing) if (isSealed(key, entry)) take(key, entry)
  return chosen
}

/** Makes the folder, with a `.gitignore` of its own so that nobody commits it, and removes what a killed build left there. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined)
  const left = (await readdir(folder)).filter((name) =>
    /^[0-9a-f]{2}\.digests\.[0-9a-f-]{36}\.tmp$/.test(name),
  )
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
}
