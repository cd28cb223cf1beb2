import { basename, dirname } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Config } from '../model/config.ts'
import { listWatchedFolders, watchFolders } from '../read/read.ts'
import { buildEdition, type BuildOptions, type BuildReport } from './build-edition.ts'
import { createBuildMemory } from './build-memory.ts'
import { createChangeQueue, type ChangeQueueOptions } from './change-queue.ts'

export interface WatchOptions {
  /** The folder of the configuration, or where one would stand that is not there yet. */
  readonly home: string
  /** What to build; the configuration is read anew when none is given. */
  readonly toOptions: (config: Config | undefined) => Promise<BuildOptions>
  readonly signal: AbortSignal
  readonly onEvent: (event: WatchEvent) => void
  /** Whether a path is a file that events are printed into, which is no news. */
  readonly isOwnOutput?: (path: string) => boolean
  /** How long further changes are waited for: a moment before building, and half a second at the most, unless given. */
  readonly pace?: ChangeQueueOptions
}

export type WatchEvent =
  | {
      readonly kind: 'built'
      readonly report: BuildReport
      /** From the first change that was heard, or the start. */
      readonly milliseconds: number
    }
  | { readonly kind: 'failed'; readonly error: Error }

const PACE: ChangeQueueOptions = { gatherMs: 5, quietMs: 30, waitMaxMs: 500 }

/**
 * Builds an edition, and builds it again whenever an article, a template, an edition file or the configuration changes,
 * until the signal says so.
 *
 * Only what changed is read closely again, and only files that differ are written. An error is told and ends nothing: the
 * edition stays as it was, and the next change is built. While a change is built it is seen whether another one follows on it,
 * as when an editor saves in several steps; then nothing of it is written or told, and both are built.
 */
export async function watchEdition({
  home,
  toOptions,
  signal,
  onEvent,
  isOwnOutput,
  pace = PACE,
}: WatchOptions): Promise<void> {
  const memory = createBuildMemory()
  const changes = createChangeQueue(pace)
  let heardAt: number | undefined = performance.now()
  const watched = watchFolders((path) => {
    // The folders that a build itself makes are no news.
    if (own.has(path) || isOwnOutput?.(path)) return
    heardAt ??= performance.now()
    changes.add(path)
  })
  let config: Config | undefined
  let own: ReadonlySet<string> = new Set()
  let folders: readonly string[] = [home]
  // Whoever begins to watch wants to see what there is.
  let isFirst = true
  const isSuperseded = async () => !isFirst && (await changes.settle(signal)) === 'superseded'
  const beforeShowing = async () => {
    if (await isSuperseded()) throw new SupersededError()
  }
  try {
    for (;;) {
      try {
        watched.set(folders)
        const options: BuildOptions = await toOptions(config)
        config = options.config
        own = listOwnFolders(options)
        folders = await findFolders(options, home)
        // Whatever changes from here on is heard, so nothing that this build does not see is missed.
        watched.set(folders)
        const report = await buildEdition({ ...options, memory, beforeShowing, signal })
        onEvent({ kind: 'built', report, milliseconds: performance.now() - heardAt })
        heardAt = undefined
      } catch (error) {
        if (signal.aborted || !(error instanceof Error) || isHopeless(error)) throw error
        if (!(error instanceof SupersededError) && !(await isSuperseded())) {
          onEvent({ kind: 'failed', error })
          heardAt = undefined
        }
      }
      isFirst = false
      const paths = await changes.take(signal)
      heardAt ??= performance.now()
      if (paths.some((path) => isConfig(path, config))) config = undefined
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    watched.close()
  }
}

/** A build that need not be shown, since something changed again. */
class SupersededError extends Error {}

/** What was typed stays wrong whatever changes. */
function isHopeless(error: Error): boolean {
  return error instanceof GazetteError && error.code === 'usage'
}

function isConfig(path: string, config: Config | undefined): boolean {
  return path === config?.path || basename(path).startsWith('gazette.config.')
}

/** The folders that are written into. */
function listOwnFolders({ config, output }: Pick<BuildOptions, 'config' | 'output'>): ReadonlySet<string> {
  const { cache } = config
  return new Set([
    config.output,
    config.outbox,
    ...(output === undefined ? [] : [output]),
    ...(cache === undefined ? [] : [cache]),
  ])
}

async function findFolders(
  { config, paths, output: typed }: BuildOptions,
  home: string,
): Promise<readonly string[]> {
  const { root, templates, editions } = config
  const named = paths.length > 0 ? paths : config.articles
  const within = await listWatchedFolders([...named, templates, editions], {
    root,
    exclude: [...listOwnFolders({ config, output: typed })],
  })
  return [...new Set([config.path === undefined ? home : dirname(config.path), ...within])]
}
