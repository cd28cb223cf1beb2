import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { GazetteError } from '../../kit/gazette-error.ts'

/** Threads that work on one kind of item; to be closed. */
export interface BatchThreads<D, M, R> {
  /** Tells every thread what all of its work needs; once, before the first run. */
  tell(data: D): void
  run<T>(items: readonly T[], options: RunOptions<T, M, R>): Promise<void>
  close(): Promise<void>
}

export interface RunOptions<T, M, R> {
  /** What is told to a thread of an item, worked out when it is its turn. */
  readonly toMessage: (item: T) => M
  /** How much work an item is, in characters. */
  readonly toLength: (item: T) => number
  readonly signal?: AbortSignal | undefined
  /** How many batches each thread has before it: a few unless told, more where this one is busy for longer than those take. */
  readonly underWayMax?: number
  /** What a thread does with a batch, for this one to take its share; it waits unless told. */
  readonly work?: (messages: readonly M[]) => Promise<readonly R[]>
  /** Hears what was made of each item once, in any order. */
  readonly onDone: (index: number, result: R) => void
}

export interface ThreadOptions {
  /** The module in this folder that every thread runs, without its ending; see `answerBatches`. */
  readonly script: string
  readonly count: number
  /** Room for young objects: what a thread makes of an item is gone with the next, and with room for it hardly anything is moved twice. */
  readonly youngMebibytes: number
}

const BATCH_LENGTH = 32_768
// As Polychronopoulos and Kuck (1987) share out what is left among processors.
const BATCHES_LEFT_MIN = 12
// While this thread is busy with something else, the others have enough to go on.
const BATCHES_UNDER_WAY = 6

/** Starts threads, which load what they need while they are told nothing yet. */
export function openBatchThreads<D, M, R>({
  script,
  count,
  youngMebibytes,
}: ThreadOptions): BatchThreads<D, M, R> {
  // The source runs as it is written, without being built first.
  const url = new URL(`./${script}${import.meta.url.slice(-3)}`, import.meta.url)
  const workers = Array.from(
    { length: count },
    () => new Worker(url, { resourceLimits: { maxYoungGenerationSizeMb: youngMebibytes } }),
  )
  const failed = new Promise<never>((_, reject) => {
    for (const worker of workers) worker.once('error', (cause) => reject(toOurs(cause)))
  })
  // Whoever runs them hears of it.
  failed.catch(() => undefined)
  return {
    tell: (data) => workers.forEach((worker) => worker.postMessage(data)),
    run: (items, options) => runBatches({ workers, failed }, toBatches(items, options), options),
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}

/** An error of ours has lost its class on the way from another thread. */
function toOurs(cause: unknown): Error {
  const { name, message } = cause as Error
  return name === 'GazetteError' ? new GazetteError(message, cause as GazetteError) : (cause as Error)
}

interface Batch<T> {
  readonly start: number
  readonly items: readonly T[]
}

/** Batches of even length, and shorter ones towards the end, where threads would wait for the one that took the last. */
function toBatches<T>(
  items: readonly T[],
  { toLength }: Pick<RunOptions<T, unknown, unknown>, 'toLength'>,
): readonly Batch<T>[] {
  const lengths = items.map(toLength)
  const batches: { start: number; items: T[] }[] = []
  let left = lengths.reduce((sum, length) => sum + length, 0)
  let room = 0
  for (const [index, item] of items.entries()) {
    if (room <= 0) {
      batches.push({ start: index, items: [] })
      room = Math.min(BATCH_LENGTH, left / BATCHES_LEFT_MIN)
    }
    batches.at(-1)?.items.push(item)
    room -= lengths[index]!
    left -= lengths[index]!
  }
  return batches
}

interface Pool {
  readonly workers: readonly Worker[]
  /** Rejects when one of them failed. */
  readonly failed: Promise<never>
}

/** Hands each thread its next batch while it still has one to work on. */
async function runBatches<T, M, R>(
  { workers, failed }: Pool,
  batches: readonly Batch<T>[],
  { toMessage, signal, underWayMax = BATCHES_UNDER_WAY, work, onDone }: RunOptions<T, M, R>,
): Promise<void> {
  signal?.throwIfAborted()
  let next = 0
  let left = batches.length
  if (left === 0) return
  let isOver = false
  let stop = () => {}
  const ended = new Promise<void>((resolve, reject) => {
    stop = () => reject(signal?.reason as Error)
    const hear = ({ start }: Batch<T>, results: readonly R[]) => {
      try {
        for (const [i, result] of results.entries()) onDone(start + i, result)
      } catch (cause) {
        reject(cause as Error)
      }
      left -= 1
      if (left === 0) resolve()
    }
    const hands = workers.map((worker) => {
      const underWay: Batch<T>[] = []
      const hand = () => {
        const batch = batches[next]
        if (batch === undefined) return
        next += 1
        underWay.push(batch)
        worker.postMessage(batch.items.map(toMessage))
      }
      worker.on('message', (results: readonly R[]) => {
        const batch = underWay.shift()!
        hand()
        hear(batch, results)
      })
      return hand
    })
    const workHere = async () => {
      while (work !== undefined && next < batches.length && !isOver) {
        const batch = batches[next++]!
        hear(batch, await work(batch.items.map(toMessage)))
        // What the others have done meanwhile, and Ctrl-C, come in between.
        await setImmediate()
      }
    }
    for (let i = 0; i < underWayMax && next < batches.length; i++) for (const hand of hands) hand()
    workHere().catch(reject)
  })
  signal?.addEventListener('abort', stop)
  return Promise.race([failed, ended]).finally(() => {
    isOver = true
    signal?.removeEventListener('abort', stop)
  })
}
