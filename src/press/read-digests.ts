import type { AnalyseOptions } from '../analyse/analyse.ts'
import type { Digest } from '../model/digest.ts'
import type { Noticed } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { readSources } from '../read/read.ts'
import { openDigestCache, packDigest, unpackDigest, type DigestCache } from '../store/store.ts'
import { digestSources } from './digest-sources.ts'
import type { DigestThreads } from './digest-threads.ts'
import { findDigestVersion } from './digest-version.ts'
import type { BuildMemory } from './build-memory.ts'
import type { Progress } from './progress.ts'

export interface ReadDigestsOptions {
  readonly root: string
  readonly exclude?: readonly string[]
  readonly analyse?: AnalyseOptions
  /** The folder that remembers what was found; without one everything is found anew. */
  readonly cache?: string | undefined
  /** What this process found before; it is brought up to date. */
  readonly memory?: BuildMemory | undefined
  readonly signal?: AbortSignal | undefined
  /** Where they were started already. */
  readonly threads?: DigestThreads | undefined
  /** Hears each digest where many are shared among threads, while others are still looked for. */
  readonly onFound?: ((digest: Digest) => void) | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * Reads, parses and analyses the articles at the given paths, in order of path.
 *
 * What an earlier build found in the very same bytes under the same name is taken from the cache.
 */
export async function readDigests(
  paths: readonly string[],
  { root, exclude = [], ...options }: ReadDigestsOptions,
): Promise<Noticed<readonly Digest[]>> {
  const { signal } = options
  const { value: sources, notices } = await readSources(paths, { root, exclude, ...(signal && { signal }) })
  return { value: await findDigests(sources, options), notices }
}

/** The digests of articles that were read, in their order: from memory or the cache, else found anew. */
export async function findDigests(
  sources: readonly Source[],
  {
    analyse = {},
    cache: folder,
    memory,
    signal,
    threads,
    onFound,
    onProgress,
  }: Omit<ReadDigestsOptions, 'root' | 'exclude'>,
): Promise<readonly Digest[]> {
  const cache = folder === undefined ? undefined : openDigestCache(folder, { version: findDigestVersion() })
  const facts = sources.map((source) => toFacts(source, analyse))
  const digests = sources.map(
    (source, i) => memory?.digests.get(facts[i]!) ?? findKept(cache, source, facts[i]!),
  )
  const unknown = [...digests.keys()].filter((index) => digests[index] === undefined)
  let done = sources.length - unknown.length
  try {
    await digestSources(
      unknown.map((index) => sources[index]!),
      {
        analyse,
        signal,
        threads,
        onDigest(at, digest, packed) {
          const index = unknown[at]!
          digests[index] = digest
          cache?.keep(facts[index]!, packed ?? packDigest(digest))
          if (packed !== undefined) onFound?.(digest)
          onProgress?.({ step: 'analyse', done: ++done, total: sources.length })
        },
      },
    )
  } finally {
    // What was found before an interruption need not be found again.
    await cache?.close()
  }
  if (memory !== undefined) memory.digests = new Map(facts.map((key, i) => [key, digests[i]!]))
  return digests as readonly Digest[]
}

function findKept(cache: DigestCache | undefined, source: Source, facts: string): Digest | undefined {
  const packed = cache?.find(facts)
  const digest = packed && unpackDigest(packed)
  return digest?.article.sha256 === source.sha256 && digest.article.path === source.path ? digest : undefined
}

/** Everything that a digest depends on beside the version. */
function toFacts(source: Source, analyse: AnalyseOptions): string {
  const { path, folders, format, sha256, declared, supposed } = source
  return JSON.stringify([path, folders, format, sha256, declared, supposed, Object.entries(analyse).sort()])
}
