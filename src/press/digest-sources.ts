import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { analyseArticle, type AnalyseOptions } from '../analyse/analyse.ts'
import type { Digest } from '../model/digest.ts'
import type { Source } from '../model/source.ts'
import { parseArticle } from '../parse/parse.ts'
import { unpackDigest } from '../store/store.ts'
import { openBatchThreads } from './threads/batch-threads.ts'

export interface DigestSourcesOptions {
  readonly analyse: AnalyseOptions
  readonly signal?: AbortSignal | undefined
  /** Hears each digest once, in any order; `packed` where it came so from another thread. */
  readonly onDigest: (index: number, digest: Digest, packed?: Uint8Array) => void
}

// Starting a thread costs about as much as reading this much text.
const LENGTH_FOR_A_THREAD = 500_000
const THREADS_MAX = 8
const YOUNG_MEBIBYTES = 32

/** Parses and analyses sources: a few in this thread, many in several. */
export async function digestSources(
  sources: readonly Source[],
  options: DigestSourcesOptions,
): Promise<void> {
  const length = sources.reduce((sum, { text }) => sum + text.length, 0)
  const count = Math.min(availableParallelism(), THREADS_MAX, Math.floor(length / LENGTH_FOR_A_THREAD))
  if (count < 2) return digestHere(sources, options)
  const threads = openBatchThreads<AnalyseOptions, Source, Uint8Array>({
    script: 'digest-thread',
    count,
    youngMebibytes: YOUNG_MEBIBYTES,
  })
  const { analyse, signal, onDigest } = options
  try {
    threads.tell(analyse)
    await threads.run(sources, {
      signal,
      toLength: ({ text }) => text.length,
      toMessage: (source) => source,
      onDone(index, packed) {
        const digest = unpackDigest(packed)
        if (digest === undefined) throw new Error('A digest came damaged from another thread')
        onDigest(index, digest, packed)
      },
    })
  } finally {
    await threads.close()
  }
}

async function digestHere(
  sources: readonly Source[],
  { analyse, signal, onDigest }: DigestSourcesOptions,
): Promise<void> {
  for (const [index, source] of sources.entries()) {
    // A breath between articles lets Ctrl-C and the progress line in.
    await setImmediate()
    signal?.throwIfAborted()
    onDigest(index, analyseArticle(await parseArticle(source), analyse))
  }
}
