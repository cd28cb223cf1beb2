// Parses and analyses batches of sources in a thread of its own.
import { analyseArticle, type AnalyseOptions } from '../../analyse/analyse.ts'
import type { Source } from '../../model/source.ts'
import { parseArticle } from '../../parse/parse.ts'
import { packDigest } from '../../store/store.ts'
import { answerBatches } from './answer-batches.ts'

answerBatches((options: AnalyseOptions) => ({
  work: async (source: Source) => packDigest(analyseArticle(await parseArticle(source), options)),
  toMoved: (packed) => [packed],
}))
