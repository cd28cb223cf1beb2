import { setImmediate } from 'node:timers/promises'

const FILES_BEFORE_BREATH = 64

/** Does work for each file in order, with a breath now and then that lets Ctrl-C in. */
export async function forEachInBreaths<T>(
  files: readonly T[],
  work: (file: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    work(file)
    if (index % FILES_BEFORE_BREATH > 0) continue
    await setImmediate()
    signal?.throwIfAborted()
  }
}
