import { Worker } from 'node:worker_threads'
import type { LoadedFile, Reader, Reading } from './readers/reader.ts'
import { READERS } from './readers/readers.ts'
import { refuse } from './readers/refuse.ts'
import type { ReadLimits } from './read-limits.ts'

/** A thread in which files are read that may take long or much; to be closed. */
export interface ReadingThread {
  readonly read: (reader: Reader, file: LoadedFile) => Promise<Reading>
  close(): Promise<void>
}

/** What goes to the other side, `reading-thread-script.ts`. */
export interface ReadingTask {
  readonly reader: number
  readonly file: LoadedFile
  readonly limits: ReadLimits
}

/** What comes back: a reading, or why there is none. */
export type ReadingAnswer = { readonly reading: Reading } | { readonly why: string }

const HEAP_MEBIBYTES_MAX = 512

/**
 * A thread that starts when it is first wanted, and that is stopped when one file takes longer than `timeoutMs` or more
 * memory than it may; the next file finds a new one.
 */
export function openReadingThread(limits: ReadLimits): ReadingThread {
  let worker: Worker | undefined
  const start = () => {
    // The source runs as it is written, without being built first.
    const script = new URL(`./reading-thread-script${import.meta.url.slice(-3)}`, import.meta.url)
    worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES_MAX } })
    worker.unref()
    return worker
  }
  const stop = async () => {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }
  return {
    async read(reader, file) {
      const task: ReadingTask = { reader: READERS.indexOf(reader), file, limits }
      const answer = await askWorker(worker ?? start(), task)
      if (answer !== 'slow' && answer !== 'stopped') {
        if ('reading' in answer) return answer.reading
        throw new Error(answer.why)
      }
      await stop()
      const message =
        answer === 'slow'
          ? `It took longer than ${limits.timeoutMs / 1000} seconds to read`
          : 'It took too much memory to read'
      return refuse({ code: 'file-too-costly', message })
    },
    close: stop,
  }
}

function askWorker(worker: Worker, task: ReadingTask): Promise<ReadingAnswer | 'slow' | 'stopped'> {
  return new Promise((resolve) => {
    const end = (answer: ReadingAnswer | 'slow' | 'stopped') => {
      clearTimeout(timer)
      worker.off('message', end)
      worker.off('error', stopped)
      worker.off('exit', stopped)
      worker.unref()
      resolve(answer)
    }
    const stopped = () => end('stopped')
    const timer = setTimeout(() => end('slow'), task.limits.timeoutMs)
    worker.ref()
    worker.on('message', end)
    worker.on('error', stopped)
    worker.on('exit', stopped)
    worker.postMessage(task)
  })
}
