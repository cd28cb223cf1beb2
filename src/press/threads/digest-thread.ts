// Parses and analyses batches of sources in a thread of its own.
import type { AnalyseOptions } from '../../analyse/analyse.ts'
import type { Source } from '../../model/source.ts'
import { answerBatches } from './answer-batches.ts'
import { digestBatch } from './digest-batch.ts'

answerBatches((options: AnalyseOptions) => ({
  work: (sources: readonly Source[]) => digestBatch(sources, options),
  toMoved: (packed) => [packed],
}))
