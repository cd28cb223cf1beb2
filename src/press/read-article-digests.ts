import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Noticed } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { readSources } from '../read/read.ts'
import type { BuildMemory } from './build-memory.ts'
import type { Progress } from './progress.ts'
import type { DigestThreads } from './digest-threads.ts'
import { findDigests } from './read-digests.ts'

export interface ArticleOptions {
  readonly config: Config
  /** Files, folders or globs; the configured articles when empty. */
  readonly paths: readonly string[]
  readonly output?: string | undefined
  /** The articles, where they were read already. */
  readonly sources?: Noticed<readonly Source[]> | undefined
  /** That look into the articles, where they were started already. */
  readonly digestThreads?: DigestThreads | undefined
  /** What builds in one process remember; see `watchEdition`. */
  readonly memory?: BuildMemory | undefined
  readonly signal?: AbortSignal | undefined
  /** Hears each digest where many are shared among threads, while others are still looked for. */
  readonly onFound?: ((digest: Digest) => void) | undefined
  /** Hears what was found in the articles, before anything is made of it. */
  readonly onDigests?: ((digests: readonly Digest[]) => void) | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

interface ReadArticleOptions extends ArticleOptions {
  /** Hears now and then how many files are read, of how many, and how many characters they have. */
  readonly onRead?: (done: number, found: number, length: number) => void
}

/** Reads the articles that editions are made of, in order of path. */
export function readArticleSources({
  config,
  paths,
  output,
  memory,
  signal,
  onRead,
}: ReadArticleOptions): Promise<Noticed<readonly Source[]>> {
  return readSources(paths.length > 0 ? paths : config.articles, {
    root: config.root,
    exclude: [
      output ?? config.output,
      config.output,
      config.outbox,
      config.templates,
      config.editions,
      ...(config.archive === undefined ? [] : [config.archive]),
    ],
    memory: memory?.files,
    ...(signal && { signal }),
    ...(onRead && { onProgress: onRead }),
  })
}

/** Reads and analyses the articles that editions are made of, in order of path. */
export async function readArticleDigests(options: ArticleOptions): Promise<Noticed<readonly Digest[]>> {
  const { config, memory, signal, onFound, onDigests, onProgress } = options
  const { value: sources, notices } = options.sources ?? (await readArticleSources(options))
  const digests = await findDigests(sources, {
    analyse: { summarySentences: config.summarySentences },
    cache: config.cache && toDigestFolder(config.cache),
    memory,
    signal,
    threads: options.digestThreads,
    onFound,
    onProgress,
  })
  onDigests?.(digests)
  return { value: digests, notices }
}

/** Where a cache remembers what was found in articles. */
export function toDigestFolder(cache: string): string {
  return join(cache, 'digests')
}
