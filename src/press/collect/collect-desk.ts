import { setTimeout } from 'node:timers/promises'
import { writeFiles } from '../../deliver/deliver.ts'
import { toCalendarDate, toIsoWeek } from '../../kit/calendar-date.ts'
import { toSlug } from '../../kit/slug.ts'
import type { CollectConfig } from '../../model/collection.ts'
import type { Notice } from '../../model/notice.ts'
import {
  createHostGate,
  fetchAddress,
  FetchError,
  openRobots,
  type Fetched,
  type Robots,
} from '../../read/read.ts'
import type { FeedRecord } from '../../store/store.ts'
import { version } from '../version.ts'

const HOSTS_AT_ONCE_MAX = 4
const WAIT_AT_ONCE_SECONDS_MAX = 10
const NAME_LENGTH_MAX = 60

/** A copy that was saved, or that would be. */
export interface SavedCopy {
  /** Below the folder of copies, with forward slashes. */
  readonly path: string
  readonly url: string
  readonly title?: string
  readonly from?: string
}

/** What is to be saved. */
export interface Copy extends Omit<SavedCopy, 'path'> {
  readonly key: string
  /** With the dot. */
  readonly extension: string
  readonly content: string | Uint8Array
}

export interface CollectDeskOptions {
  readonly config: CollectConfig
  readonly now: Date
  readonly purpose: 'save' | 'tell'
  /** Keys of what need not be collected again. */
  readonly known: Iterable<string>
  /** Until when hosts asked to be left alone. */
  readonly waits: Readonly<Record<string, string>>
  readonly feeds: Readonly<Record<string, FeedRecord>>
  readonly signal?: AbortSignal | undefined
}

/** What those share who collect in one run: what is known, whom they may ask, where copies go, what was remarked. */
export interface CollectDesk {
  readonly config: CollectConfig
  readonly now: Date
  readonly purpose: 'save' | 'tell'
  readonly known: Set<string>
  readonly saved: SavedCopy[]
  readonly notices: Notice[]
  readonly feeds: Map<string, FeedRecord>
  readonly waits: Map<string, string>
  /** Fetches in turn with everybody else who asks that host. */
  ask(url: string, more?: AskOptions): Promise<Fetched>
  readonly robots: Robots
  save(copy: Copy): Promise<void>
  /** An address that gave nothing becomes a notice; anything else is thrown on. */
  tell(url: string, cause: unknown): void
}

interface AskOptions {
  readonly accept?: string
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** Opens the desk at which one run of collecting is done. */
export function openCollectDesk(options: CollectDeskOptions): CollectDesk {
  const { config, now, purpose, signal } = options
  const gate = createHostGate({ gapMs: config.gapSeconds * 1000, hostsMax: HOSTS_AT_ONCE_MAX, signal })
  const common = { allowHosts: config.allowHosts, userAgent: `Gazette/${version}`, signal }
  const notices: Notice[] = []
  const saved: SavedCopy[] = []
  const waits = new Map(Object.entries(options.waits).filter(([, until]) => until > now.toISOString()))
  const week = toIsoWeek(toCalendarDate(now.toISOString().slice(0, 10))!)

  async function ask(url: string, more: AskOptions = {}): Promise<Fetched> {
    assertNotWaiting(url)
    try {
      return await gate(url, () => fetchAddress(url, { ...common, ...more }))
    } catch (cause) {
      const seconds = cause instanceof FetchError ? cause.waitSeconds : undefined
      if (seconds === undefined) throw cause
      if (seconds > WAIT_AT_ONCE_SECONDS_MAX) {
        waits.set(new URL(url).host, new Date(now.getTime() + seconds * 1000).toISOString())
        throw cause
      }
      await setTimeout(seconds * 1000, undefined, signal && { signal })
      return gate(url, () => fetchAddress(url, { ...common, ...more }))
    }
  }

  function assertNotWaiting(url: string): void {
    const until = waits.get(new URL(url).host)
    if (until === undefined) return
    throw new FetchError({
      code: 'fetch-waits',
      message: `Its server asks to be left alone until ${until.slice(0, 16)} UTC`,
      help: 'Collect again then; nothing is lost',
    })
  }

  return {
    config,
    now,
    purpose,
    known: new Set(options.known),
    saved,
    notices,
    feeds: new Map(Object.entries(options.feeds)),
    waits,
    ask,
    robots: openRobots(common),
    async save({ key, extension, content, ...copy }) {
      const name = toSlug(copy.title ?? lastName(copy.url), 'article').slice(0, NAME_LENGTH_MAX)
      const path = `${week}/${name.replace(/-+$/, '')}-${key}${extension}`
      if (purpose === 'save') await writeFiles(config.folder, [{ path, content }], { signal })
      saved.push({ path, ...copy })
    },
    tell(url, cause) {
      if (!(cause instanceof FetchError)) throw cause
      const { code, message, help = 'It is left out; the rest goes on' } = cause
      notices.push({ code, message, path: url, help })
    },
  }
}

function lastName(url: string): string {
  const { pathname, hostname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1)
  return last?.replace(/\.\w{2,5}$/, '') ?? hostname
}
