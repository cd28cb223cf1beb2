import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { GazetteError } from '../../kit/gazette-error.ts'
import { toStableJson } from '../../kit/stable-json.ts'

const feedSchema = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Keys of entries that were too old when the feed was first collected. */
  passed: z.array(z.string()).optional(),
})
const recordSchema = z.object({
  version: z.literal(1),
  feeds: z.record(z.string(), feedSchema),
  /** Hosts that asked to be left alone, until when (ISO 8601). */
  waits: z.record(z.string(), z.string()).optional(),
})

/** What is remembered of feeds between runs: only what saves asking again, never what was used. */
export type CollectionRecord = z.output<typeof recordSchema>
export type FeedRecord = z.output<typeof feedSchema>

const BYTES_MAX = 16 * 1024 * 1024

/**
 * Reads what is remembered of feeds. A file that is damaged is as good as none: every feed is then new again.
 */
export async function readCollectionRecord(path: string): Promise<CollectionRecord> {
  const text = await readFile(path, 'utf8').catch(() => '')
  if (text.length > BYTES_MAX) return { version: 1, feeds: {} }
  try {
    return recordSchema.parse(JSON.parse(text))
  } catch {
    return { version: 1, feeds: {} }
  }
}

/**
 * Writes what is remembered of feeds, whole or not at all.
 *
 * @throws GazetteError `output` when it cannot be written.
 */
export async function writeCollectionRecord(path: string, record: CollectionRecord): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, toStableJson(record), { flag: 'wx' })
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new GazetteError(`Cannot write "${path}", which remembers feeds`, {
      code: 'output',
      path,
      cause,
      fix: 'Allow yourself to write there; nothing that was collected is lost',
    })
  }
}
