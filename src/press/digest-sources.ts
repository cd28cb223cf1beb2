import { setImmediate } from 'node:timers/promises'
import { analyseArticle, type AnalyseOptions } from '../analyse/analyse.ts'
import type { Digest } from '../model/digest.ts'
import type { Source } from '../model/source.ts'
import { parseArticle } from '../parse/parse.ts'
import { unpackDigest } from '../store/store.ts'
import { digestBatch } from './threads/digest-batch.ts'
import { openDigestThreads, type DigestThreads } from './digest-threads.ts'

export interface DigestSourcesOptions {
  readonly analyse: AnalyseOptions
  readonly signal?: AbortSignal | undefined
  /** Where they were started already; they are closed here when they were used. */
  readonly threads?: DigestThreads | undefined
  /** Hears each digest once, in any order; `packed` where many are shared among threads. */
  readonly onDigest: (index: number, digest: Digest, packed?: Uint8Array) => void
}

// Enough to go on while this thread has one in hand, and soon done when there are no more.
const BATCHES_UNDER_WAY = 3

/** Parses and analyses sources: a few in this thread, many in several. */
export async function digestSources(
  sources: readonly Source[],
  options: DigestSourcesOptions,
): Promise<void> {
  const length = sources.reduce((sum, { text }) => sum + text.length, 0)
  const threads = sources.length === 0 ? undefined : (options.threads ?? openDigestThreads(length))
  if (threads === undefined) return digestHere(sources, options)
  const { analyse, signal, onDigest } = options
  try {
    threads.tell(analyse)
    await threads.run(sources, {
      signal,
      toLength: ({ text }) => text.length,
      toMessage: (source) => source,
      underWayMax: BATCHES_UNDER_WAY,
      work: (batch) => digestBatch(batch, analyse),
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
