import { setImmediate } from 'node:timers/promises'
import { analyseArticle } from '../analyse/analyse.ts'
import { parseArticle } from '../parse/parse.ts'
import { readSources } from '../read/read.ts'
import type { Digest } from '../model/digest.ts'
import type { Notice } from '../model/notice.ts'
import type { Progress } from './progress.ts'

export interface AnalyseOptions {
  readonly root: string
  readonly summarySentences?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Hears what was found wrong with files that gave no article. */
  readonly onNotices?: ((notices: readonly Notice[]) => void) | undefined
}

/** Analyses the articles at the given paths one after the other, in order of path. */
export async function* analyseFiles(
  paths: readonly string[],
  { root, summarySentences, signal, onProgress, onNotices }: AnalyseOptions,
): AsyncGenerator<Digest> {
  const { value: sources, notices } = await readSources(paths, { root, ...(signal && { signal }) })
  onNotices?.(notices)
  for (const [index, source] of sources.entries()) {
    await setImmediate()
    signal?.throwIfAborted()
    yield analyseArticle(
      await parseArticle(source),
      summarySentences === undefined ? {} : { summarySentences },
    )
    onProgress?.({ step: 'analyse', done: index + 1, total: sources.length })
  }
}
