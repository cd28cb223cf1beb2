import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Noticed } from '../model/notice.ts'
import type { BuildMemory } from './build-memory.ts'
import type { Progress } from './progress.ts'
import { readDigests } from './read-digests.ts'

export interface ArticleOptions {
  readonly config: Config
  /** Files, folders or globs; the configured articles when empty. */
  readonly paths: readonly string[]
  readonly output?: string | undefined
  /** What builds in one process remember; see `watchEdition`. */
  readonly memory?: BuildMemory | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Reads and analyses the articles that editions are made of, in order of path. */
export async function readArticleDigests({
  config,
  paths,
  output,
  memory,
  signal,
  onProgress,
}: ArticleOptions): Promise<Noticed<readonly Digest[]>> {
  return readDigests(paths.length > 0 ? paths : config.articles, {
    root: config.root,
    exclude: [
      output ?? config.output,
      config.output,
      config.outbox,
      config.templates,
      config.editions,
      ...(config.archive === undefined ? [] : [config.archive]),
    ],
    analyse: { summarySentences: config.summarySentences },
    cache: config.cache && join(config.cache, 'digests'),
    memory,
    signal,
    onProgress,
  })
}
