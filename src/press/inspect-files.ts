import type { Article } from '../model/article.ts'
import type { Noticed } from '../model/notice.ts'
import { readArticles } from './read-articles.ts'

/** Parses the articles at the given paths, for a look at their syntax trees. */
export async function inspectFiles(
  paths: readonly string[],
  options: { root: string },
): Promise<Noticed<readonly Article[]>> {
  return readArticles(paths, options)
}
