import { analyseArticles, type AnalyseOptions } from '../../analyse/analyse.ts'
import type { Source } from '../../model/source.ts'
import { parseArticle } from '../../parse/parse.ts'
import { packDigest } from '../../store/store.ts'

/** Parses and analyses sources, and packs what was found in each. */
export async function digestBatch(
  sources: readonly Source[],
  options: AnalyseOptions,
): Promise<readonly Uint8Array[]> {
  const articles = await Promise.all(sources.map(parseArticle))
  return analyseArticles(articles, options).map(packDigest)
}
