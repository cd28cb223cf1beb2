import { parentPort } from 'node:worker_threads'

/** The other side of `openBatchThreads`: answers each batch with what `work` makes of its items; `toMoved` names the bytes in it. */
export function answerBatches<T, R>(
  work: (item: T) => R | Promise<R>,
  toMoved: (result: R) => readonly Uint8Array[],
): void {
  parentPort?.on('message', (items: readonly T[]) => {
    void Promise.all(items.map(work)).then((results) => {
      // Bytes that fill their buffer are handed over, not copied.
      const moved = results.flatMap(toMoved).filter(({ buffer, length }) => buffer.byteLength === length)
      parentPort?.postMessage(
        results,
        moved.map(({ buffer }) => buffer as ArrayBuffer),
      )
    })
  })
}
