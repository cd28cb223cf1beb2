import { stat } from 'node:fs/promises'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { Notice } from '../../model/notice.ts'
import type { ListedSubscriber } from '../../model/subscriber.ts'
import { openSubscribers, readSubscribers, type SubscriberStore } from '../../store/store.ts'
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
  /** A name, or an expression. */
  readonly segment?: string | undefined
  readonly segments: Readonly<Record<string, string>>
}

export interface Recipients {
  /** Where they come from. */
  readonly source: string
  /** In the same order each time; one in memory at a time where they come from the store. */
  list(): AsyncIterable<Candidate>
  readonly notices: readonly Notice[]
  close(): Promise<void>
}

/**
 * Who is to receive an edition: the subscribers in the store, or those of a CSV file.
 *
 * @throws GazetteError `usage` when there are neither.
 */
export async function findRecipients(options: RecipientsOptions): Promise<Recipients> {
  const { file, configuredFile, store: path, segment, segments } = options
  const isMember = segment === undefined ? () => true : toSegmentTest(segment, segments)
  const store = (await isThere(path)) ? await openSubscribers(path) : undefined
  try {
    const isKept = store !== undefined && Object.values(await store.count()).some((count) => count > 0)
    const csv = file ?? (isKept ? undefined : configuredFile)
    if (csv !== undefined) return await listFile(csv, { store, isMember })
    if (isKept) return listStore(store, { path, isMember, unread: configuredFile })
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

interface StoreOptions {
  readonly path: string
  readonly isMember: (subscriber: ListedSubscriber) => boolean
  readonly unread: string | undefined
}

function listStore(store: SubscriberStore, { path, isMember, unread }: StoreOptions): Recipients {
  return {
    source: path,
    async *list() {
      const hasSuppressed = (await store.countSuppressed()) > 0
      for await (const subscriber of store.entries()) {
        const { address, status } = subscriber
        if (status !== 'active') yield { subscriber, leftOut: status }
        else if (hasSuppressed && (await store.isSuppressed(address)))
          yield { subscriber, leftOut: 'suppressed' }
        else if (!isMember(subscriber)) yield { subscriber, leftOut: 'not in the segment' }
        else yield { subscriber }
      }
    },
    notices: unread === undefined ? [] : [toUnread(unread)],
    close: () => store.close(),
  }
}

function toUnread(path: string): Notice {
  return {
    code: 'subscribers-file-unread',
    message: 'The store has subscribers; the configured file of subscribers is not read',
    path,
    help: 'Take it in with gazette subscribers import, or name it with --subscribers for this once',
  }
}

interface FileOptions {
  readonly store: SubscriberStore | undefined
  readonly isMember: (subscriber: ListedSubscriber) => boolean
}

async function listFile(path: string, { store, isMember }: FileOptions): Promise<Recipients> {
  const { value: people, notices } = await readSubscribers(path)
  return {
    source: path,
    async *list() {
      for (const { address, name } of people) {
        const fields: Readonly<Record<string, string>> = name === undefined ? {} : { name }
        const known = await store?.find(address)
        const subscriber: ListedSubscriber = { address, fields, status: 'active', since: '', joined: '' }
        if (known !== undefined && known.status !== 'active') yield { subscriber, leftOut: known.status }
        else if ((await store?.isSuppressed(address)) === true) yield { subscriber, leftOut: 'suppressed' }
        else if (!isMember(subscriber)) yield { subscriber, leftOut: 'not in the segment' }
        else yield { subscriber }
      }
    },
    notices,
    close: async () => store?.close(),
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
