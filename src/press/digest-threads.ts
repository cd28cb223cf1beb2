import { Worker } from 'node:worker_threads'
import type { AnalyseOptions } from '../analyse/analyse.ts'
import type { Source } from '../model/source.ts'

/** Threads that parse and analyse; to be closed. */
export interface DigestThreads {
  run(sources: readonly Source[], options: RunOptions): Promise<void>
  close(): Promise<void>
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  /** Hears each packed digest once, in any order. */
  readonly onPacked: (index: number, packed: Uint8Array) => void
}

const BATCH_LENGTH = 32_768
const BATCHES_UNDER_WAY = 2

/** Starts `count` threads. */
export function openDigestThreads(
  options: AnalyseOptions,
  { count }: { readonly count: number },
): DigestThreads {
  // The source runs as it is written, without being built first.
  const script = new URL(`./digest-thread${import.meta.url.slice(-3)}`, import.meta.url)
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: options }))
  return {
    run: (sources, runOptions) => runBatches(workers, toBatches(sources), runOptions),
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}

interface Batch {
  readonly start: number
  readonly sources: readonly Source[]
}

function toBatches(sources: readonly Source[]): readonly Batch[] {
  const batches: { start: number; sources: Source[] }[] = []
  let length = Infinity
  for (const [index, source] of sources.entries()) {
    if (length >= BATCH_LENGTH) {
      batches.push({ start: index, sources: [] })
      length = 0
    }
    batches.at(-1)?.sources.push(source)
    length += source.text.length
  }
  return batches
}

/** Hands each thread its next batch while it still has one to work on. */
async function runBatches(
  workers: readonly Worker[],
  batches: readonly Batch[],
  { signal, onPacked }: RunOptions,
): Promise<void> {
  signal?.throwIfAborted()
  let next = 0
  let left = batches.length
  if (left === 0) return
  let stop = () => {}
  const ended = new Promise<void>((resolve, reject) => {
    stop = () => reject(signal?.reason as Error)
    for (const worker of workers) {
      const underWay: Batch[] = []
      const hand = () => {
        const batch = batches[next]
        if (batch === undefined) return
        next += 1
        underWay.push(batch)
        worker.postMessage(batch.sources)
      }
      worker.once('error', reject)
      worker.on('message', (packed: readonly Uint8Array[]) => {
        const start = underWay.shift()!.start
        hand()
        try {
          for (const [i, bytes] of packed.entries()) onPacked(start + i, bytes)
        } catch (cause) {
          reject(cause as Error)
        }
        left -= 1
        if (left === 0) resolve()
      })
      for (let i = 0; i < BATCHES_UNDER_WAY; i++) hand()
    }
  })
  signal?.addEventListener('abort', stop)
  return ended.finally(() => signal?.removeEventListener('abort', stop))
}
