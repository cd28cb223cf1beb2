import { availableParallelism } from 'node:os'
import type { AnalyseOptions } from '../analyse/analyse.ts'
import type { Source } from '../model/source.ts'
import { openBatchThreads, type BatchThreads } from './threads/batch-threads.ts'

/** Threads that parse and analyse, and give digests as they are packed. */
export type DigestThreads = BatchThreads<AnalyseOptions, Source, Uint8Array>

// Starting a thread costs about as much as reading this much text.
const LENGTH_FOR_A_THREAD = 500_000
const THREADS_MAX = 8
const YOUNG_MEBIBYTES = 32

/** Starts as many threads beside this one as this many characters are worth; none where this one will do. */
export function openDigestThreads(length: number): DigestThreads | undefined {
  // This thread takes its share as well.
  const count = Math.min(availableParallelism(), THREADS_MAX, Math.floor(length / LENGTH_FOR_A_THREAD)) - 1
  return count < 1
    ? undefined
    : openBatchThreads({ script: 'digest-thread', count, youngMebibytes: YOUNG_MEBIBYTES })
}
