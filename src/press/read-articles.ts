import { setImmediate } from 'node:timers/promises'
import type { Article } from '../model/article.ts'
import type { Noticed } from '../model/notice.ts'
import { parseArticle } from '../parse/parse.ts'
import { readSources } from '../read/read.ts'
import type { Progress } from './progress.ts'

export interface ReadOptions {
  readonly root: string
  readonly exclude?: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Reads and parses the articles at the given paths, in order of path. */
export async function readArticles(
  paths: readonly string[],
  { root, exclude = [], signal, onProgress }: ReadOptions,
): Promise<Noticed<readonly Article[]>> {
  const { value: sources, notices } = await readSources(paths, { root, exclude, ...(signal && { signal }) })
  const articles: Article[] = []
  for (const source of sources) {
    // A breath between articles lets Ctrl-C and the progress line in.
    await setImmediate()
    signal?.throwIfAborted()
    articles.push(await parseArticle(source))
    onProgress?.({ step: 'parse', done: articles.length, total: sources.length })
  }
  return { value: articles, notices }
}
