import { stat } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import type { Notice } from '../../model/notice.ts'
import type { ListedSubscriber } from '../../model/subscriber.ts'
import { openScratchSubscribers, openSubscribers, type SubscriberStore } from '../../store/store.ts'
import { enrolTables } from '../subscribers/enrol-tables.ts'
import { openSubscriberTable } from '../subscribers/open-subscriber-table.ts'
import { toSegmentTest } from '../to-segment-test.ts'

/** Somebody who receives the edition, or is left out and why. */
export interface Candidate {
  readonly subscriber: ListedSubscriber
  /** Why they receive nothing: a status, `suppressed`, `not in the segment`. */
  readonly leftOut?: string
}

export interface RecipientsOptions {
  /** A CSV file that is the list for this once. */
  readonly file?: string | undefined
  /** The configured CSV file, used while the store has no subscribers. */
  readonly configuredFile?: string | undefined
  readonly store: string
  /** Looked through by itself unless the ledger, opened before anything is read, is the same file. */
  readonly ledger?: string
  /** A name, or an expression. */
  readonly segment?: string | undefined
  readonly segments: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

export interface Recipients {
  /** Where they come from. */
  readonly source: string
  /** How many there are, those who are left out among them. */
  readonly total: number
  /** In the same order each time; a page in memory at a time. */
  pages(): AsyncIterable<readonly Candidate[]>
  /** Whoever of them has this address, left out or not. */
  find(address: EmailAddress): Promise<ListedSubscriber | undefined>
  readonly notices: readonly Notice[]
  close(): Promise<void>
}

/**
 * Who is to receive an edition: the subscribers in the store, or those of a CSV file.
 *
 * @throws GazetteError `usage` when there are neither, `input` when the file cannot be read or has no column of addresses.
 */
export async function findRecipients(options: RecipientsOptions): Promise<Recipients> {
  const { file, configuredFile, store: path, ledger } = options
  // A slip in the segment is told before anything is read.
  const isMember =
    options.segment === undefined ? () => true : toSegmentTest(options.segment, options.segments)
  const check = path === ledger ? 'none' : 'quick_check'
  const store = (await isThere(path)) ? await openSubscribers(path, { check }) : undefined
  try {
    const kept = store === undefined ? 0 : await countAll(store)
    const csv = file ?? (kept > 0 ? undefined : configuredFile)
    if (csv !== undefined) return await listFile(csv, { ...options, known: store, isMember })
    if (store !== undefined && kept > 0)
      return {
        source: path,
        total: kept,
        pages: () => toPages(store, { ...options, known: store, isMember }),
        find: (address) => store.find(address),
        notices: configuredFile === undefined ? [] : [toUnread(configuredFile)],
        close: () => store.close(),
      }
  } catch (cause) {
    await store?.close()
    throw cause
  }
  await store?.close()
  throw new GazetteError('Cannot send: there are no subscribers', {
    code: 'usage',
    fix: 'Import some with gazette subscribers import readers.csv, or name a file with --subscribers readers.csv',
  })
}

interface PageOptions {
  /** What is known of whoever stands on the list. */
  readonly known: SubscriberStore | undefined
  readonly isMember: (subscriber: ListedSubscriber) => boolean
  readonly signal?: AbortSignal | undefined
}

async function* toPages(
  list: SubscriberStore,
  { known, isMember, signal }: PageOptions,
): AsyncGenerator<readonly Candidate[]> {
  for await (const page of list.pages()) {
    // A long list must not keep a signal, or a heartbeat, from being heard.
    await nextTurn()
    signal?.throwIfAborted()
    const standing = await known?.standing(page.map(({ address }) => address))
    yield page.map((subscriber) => {
      const status =
        subscriber.status === 'active' ? (standing?.get(subscriber.address) ?? 'active') : subscriber.status
      if (status !== 'active') return { subscriber, leftOut: status }
      return isMember(subscriber) ? { subscriber } : { subscriber, leftOut: 'not in the segment' }
    })
  }
}

/** The subscribers of a file, which every command reads as an import does, on a list that is gone afterwards. */
async function listFile(path: string, options: PageOptions): Promise<Recipients> {
  const table = await openSubscriberTable(path, {})
  const list = await openScratchSubscribers()
  try {
    const { notices } = await enrolTables(list, [table], { status: 'active', signal: options.signal })
    return {
      source: path,
      total: await countAll(list),
      pages: () => toPages(list, options),
      find: (address) => list.find(address),
      notices,
      async close() {
        await list.close()
        await options.known?.close()
      },
    }
  } catch (cause) {
    await list.close()
    throw cause
  }
}

async function countAll(list: SubscriberStore): Promise<number> {
  return Object.values(await list.count()).reduce((sum, count) => sum + count, 0)
}

function toUnread(path: string): Notice {
  return {
    code: 'subscribers-file-unread',
    message: 'The store has subscribers; the configured file of subscribers is not read',
    path,
    help: 'Take it in with gazette subscribers import, or name it with --subscribers for this once',
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
