import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { toCsvCell } from '../../kit/csv-cell.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { ListedSubscriber, SubscriberStatus } from '../../model/subscriber.ts'
import { openSubscribers } from '../../store/store.ts'
import type { SegmentTest } from '../to-segment-test.ts'

export interface ExportOptions {
  readonly store: string
  /** A file, or where to write to. */
  readonly target: string | Writable
  readonly statuses?: readonly SubscriberStatus[] | undefined
  readonly isIncluded?: SegmentTest | undefined
  /** Told the names of everybody's fields, included or not, before anything is written. */
  readonly onColumns?: ((columns: ReadonlySet<string>) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const BUILT_IN = ['email', 'status', 'since', 'reason', 'joined'] as const
const CHUNK_CHARACTERS = 64 * 1024
const OWNER_ONLY = 0o600

/**
 * Writes subscribers as CSV (RFC 4180, UTF-8), which an import reads back; gives how many. What a spreadsheet would run
 * as a formula has an apostrophe before it. A file is whole or not there, and for its owner alone.
 *
 * @throws GazetteError `delivery` when the store cannot be used, `output` when the file cannot be written.
 */
export async function exportSubscribers(options: ExportOptions): Promise<number> {
  const { target } = options
  if (typeof target !== 'string') {
    return writeAll(options, async (text) => {
      if (target.write(text)) return
      await new Promise<void>((resolve) => {
        target.once('drain', resolve).once('error', () => resolve())
      })
    })
  }
  const temporary = `${target}.${randomUUID().slice(0, 8)}.tmp`
  try {
    const file = await open(temporary, 'wx', OWNER_ONLY)
    try {
      const count = await writeAll(options, async (text) => void (await file.write(text)))
      await file.sync()
      await rename(temporary, target)
      return count
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof GazetteError || (cause instanceof Error && cause.name === 'AbortError')) throw cause
    throw new GazetteError(
      `Cannot write "${target}": ${cause instanceof Error ? cause.message : 'refused'}`,
      {
        code: 'output',
        path: target,
        cause,
        fix: 'Name a file in a folder that you may write to',
      },
    )
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function writeAll(
  { store, statuses, isIncluded = () => true, onColumns, signal }: ExportOptions,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const list = await openSubscribers(store)
  const isWanted = (subscriber: ListedSubscriber) =>
    statuses?.includes(subscriber.status) !== false && isIncluded(subscriber)
  try {
    // Twice through the list: first for the names of the fields, so that a long one is never in memory.
    const all = new Set<string>()
    const names = new Set<string>()
    for await (const subscriber of list.entries())
      for (const name of Object.keys(subscriber.fields)) {
        all.add(name)
        if (isWanted(subscriber)) names.add(name)
      }
    onColumns?.(all)
    const columns = [...names].sort()
    let text = `${[...BUILT_IN, ...columns].map(toCsvCell).join(',')}\r\n`
    let count = 0
    for await (const subscriber of list.entries()) {
      if (!isWanted(subscriber)) continue
      signal?.throwIfAborted()
      text += `${toCells(subscriber, columns).map(toCsvCell).join(',')}\r\n`
      count += 1
      if (text.length < CHUNK_CHARACTERS) continue
      await write(text)
      text = ''
    }
    await write(text)
    return count
  } finally {
    await list.close()
  }
}

function toCells(
  { address, status, since, reason, joined, fields }: ListedSubscriber,
  columns: readonly string[],
): readonly string[] {
  return [address, status, since, reason ?? '', joined, ...columns.map((name) => fields[name] ?? '')]
}
