import { parentPort } from 'node:worker_threads'

/** What a thread does with the items of each batch. */
export interface Answering<T, R> {
  /** Makes one result of each item. */
  readonly work: (items: readonly T[]) => Promise<readonly R[]>
  /** The bytes in what it made. */
  readonly toMoved: (result: R) => readonly Uint8Array[]
}

/** The other side of `openBatchThreads`: opens with what the thread is told first, and then answers each batch of items. */
export function answerBatches<D, T, R>(open: (data: D) => Answering<T, R>): void {
  let opened: Answering<T, R> | undefined
  parentPort?.on('message', (message: unknown) => {
    if (opened === undefined) opened = open(message as D)
    else void answer(message as readonly T[], opened)
  })
}

async function answer<T, R>(items: readonly T[], { work, toMoved }: Answering<T, R>): Promise<void> {
  const results = await work(items)
  // Bytes that fill their buffer are handed over, not copied.
  const moved = results.flatMap(toMoved).filter(({ buffer, length }) => buffer.byteLength === length)
  parentPort?.postMessage(
    results,
    moved.map(({ buffer }) => buffer as ArrayBuffer),
  )
}
