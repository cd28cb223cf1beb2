// Parses and analyses batches of sources in a thread of its own.
import { analyseArticles, type AnalyseOptions } from '../../analyse/analyse.ts'
import type { Source } from '../../model/source.ts'
import { parseArticle } from '../../parse/parse.ts'
import { packDigest } from '../../store/store.ts'
import { answerBatches } from './answer-batches.ts'

answerBatches((options: AnalyseOptions) => ({
  async work(sources: readonly Source[]) {
    const articles = await Promise.all(sources.map(parseArticle))
    return analyseArticles(articles, options).map(packDigest)
  },
  toMoved: (packed) => [packed],
}))
