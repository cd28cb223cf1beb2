// The other side of reading-thread.ts.
import { parentPort } from 'node:worker_threads'
import { READERS } from './readers/readers.ts'
import type { ReadingAnswer, ReadingTask } from './reading-thread.ts'

parentPort?.on('message', (task: ReadingTask) => void answer(task))

async function answer({ reader, file, limits }: ReadingTask): Promise<void> {
  let found: ReadingAnswer
  try {
    found = { reading: await READERS[reader]!.read(file, limits) }
  } catch (cause) {
    found = { why: cause instanceof Error ? cause.message : '' }
  }
  parentPort?.postMessage(found)
}
