import { dirname, join, relative, resolve } from 'node:path'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { FollowedFeed, ListedLink } from '../../model/collection.ts'
import type { Config } from '../../model/config.ts'
import type { Notice } from '../../model/notice.ts'
import { listCopies, readList, toEntryKey } from '../../read/read.ts'
import { readCollectionRecord, readRegister, writeCollectionRecord } from '../../store/store.ts'
import type { Progress } from '../progress.ts'
import { openCollectDesk, type CollectDesk, type SavedCopy } from './collect-desk.ts'
import { collectFeed } from './collect-feed.ts'
import { collectPage } from './collect-page.ts'

export interface CollectOptions {
  readonly config: Pick<Config, 'root' | 'collect' | 'editions' | 'store'>
  /** Addresses of feeds and pages, and paths of lists; what is configured when empty. */
  readonly sources: readonly string[]
  readonly now: Date
  /** Ask feeds for everything again, and take what was passed over at their first run. */
  readonly again?: boolean
  /** Tell what would be collected, and save nothing. */
  readonly dryRun?: boolean
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface CollectReport {
  /** The folder of copies. */
  readonly folder: string
  readonly saved: readonly SavedCopy[]
  readonly notices: readonly Notice[]
}

/**
 * Fetches what is new in feeds and reading lists, and saves a dated copy of each article beside the project, with its
 * address and hash, so that an edition can be built years later without the network.
 *
 * What was collected or printed before is not fetched again. One source that fails is a notice; the rest goes on.
 *
 * @throws GazetteError `usage` when nothing is named, `input` when a list cannot be read or nothing at all was reached.
 */
export async function collectArticles({
  config,
  sources,
  now,
  again = false,
  dryRun = false,
  signal,
  onProgress,
}: CollectOptions): Promise<CollectReport> {
  const { collect } = config
  const path = join(dirname(config.store), 'collect.json')
  const [record, copies, register] = await Promise.all([
    readCollectionRecord(path),
    listCopies(collect.folder),
    readRegister(config.editions),
  ])
  const printed = register.editions.flatMap(({ stories }) =>
    stories.flatMap(({ articles }) =>
      articles.flatMap(({ url }) => (url === undefined ? [] : [toEntryKey({ url })])),
    ),
  )
  const desk = openCollectDesk({
    config: collect,
    now,
    purpose: dryRun ? 'tell' : 'save',
    known: [...copies, ...printed],
    waits: record.waits ?? {},
    feeds: again ? {} : record.feeds,
    signal,
  })
  const tasks = await listTasks(desk, { sources, root: config.root })
  if (tasks.length === 0)
    throw new GazetteError('Cannot collect: no feed and no list is named', {
      code: 'usage',
      fix: 'Name feeds, lists or addresses: gazette collect https://example.org/feed.xml, or "collect" in the configuration',
    })
  let done = 0
  let failed = 0
  try {
    await Promise.all(
      tasks.map(async ({ url, run }) => {
        try {
          await run()
        } catch (cause) {
          signal?.throwIfAborted()
          desk.tell(url, cause)
          failed++
        }
        onProgress?.({ step: 'collect', done: ++done, total: tasks.length })
      }),
    )
  } finally {
    if (!dryRun)
      await writeCollectionRecord(path, {
        version: 1,
        feeds: { ...record.feeds, ...Object.fromEntries(desk.feeds) },
        waits: Object.fromEntries(desk.waits),
      })
  }
  if (failed === tasks.length) throw toFailure(desk.notices)
  return {
    folder: collect.folder,
    saved: desk.saved.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    notices: desk.notices,
  }
}

function toFailure(notices: readonly Notice[]): GazetteError {
  const lines = notices.slice(0, 5).map(({ path, message }) => `  ${path}: ${message}`)
  return new GazetteError(['Cannot collect: nothing was reached', ...lines].join('\n'), {
    code: 'input',
    fix: notices.find(({ help }) => help !== undefined)?.help ?? 'See that this machine reaches the network',
  })
}

interface Task {
  readonly url: string
  readonly run: () => Promise<void>
}

async function listTasks(
  desk: CollectDesk,
  { sources, root }: { readonly sources: readonly string[]; readonly root: string },
): Promise<readonly Task[]> {
  const { feeds, lists } = desk.config
  const isConfigured = sources.length === 0
  const addresses = sources.filter((source) => /^https?:\/\//i.test(source))
  const paths = isConfigured
    ? lists
    : sources.filter((source) => !addresses.includes(source)).map((path) => resolve(path))
  const tasks: Task[] = [
    ...(isConfigured ? feeds : []).map((feed) => toFeedTask(desk, feed)),
    ...addresses.map((url) => toPageTask(desk, { url, tags: [] })),
  ]
  for (const path of paths) {
    const list = await readList(path)
    const from = relative(root, path).replaceAll('\\', '/')
    tasks.push(...list.links.map((link) => toPageTask(desk, { ...link, from })))
    tasks.push(...list.feeds.map(({ url, tags }) => toFeedTask(desk, { url, tags, content: 'auto' })))
    if (list.links.length + list.feeds.length === 0)
      desk.notices.push({
        code: 'list-empty',
        message: `No address was found in it; it was read as ${list.kind}`,
        path: from,
        help: 'Write an address on each line',
      })
  }
  return tasks
}

function toFeedTask(desk: CollectDesk, feed: FollowedFeed): Task {
  return { url: feed.url, run: () => collectFeed(desk, feed) }
}

/** An address that somebody names may be a feed's. */
function toPageTask(desk: CollectDesk, link: ListedLink & { readonly from?: string }): Task {
  return {
    url: link.url,
    async run() {
      const followed = desk.feeds.has(link.url)
      const found = followed ? undefined : await collectPage(desk, link)
      if (!followed && found === undefined) return
      await collectFeed(desk, { url: link.url, tags: link.tags, content: 'auto' }, found)
    },
  }
}
