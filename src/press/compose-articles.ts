import { composeEdition, prepareDigest } from '../compose/compose.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Notice } from '../model/notice.ts'
import type { PublishedEdition } from '../model/register.ts'
import type { WindowWish } from '../model/window.ts'
import { chooseArticles } from './choose-articles.ts'
import { readArticleDigests, type ArticleOptions } from './read-article-digests.ts'

export interface ComposeArticlesOptions extends ArticleOptions {
  readonly id: string
  readonly date: CalendarDate
  readonly number?: number | undefined
  /** Of which days the articles are; as configured when absent. */
  readonly window?: WindowWish | undefined
}

/** An edition as it was composed from articles. */
export interface ComposedEdition {
  readonly edition: Edition
  /** Of the articles that it was chosen from. */
  readonly digests: readonly Digest[]
  /** The editions that went out before it. */
  readonly earlier: readonly PublishedEdition[]
  readonly notices: readonly Notice[]
  /** Why articles were joined or not, and why stories stand where they do. */
  readonly explain: () => Explanation
}

/**
 * Reads the articles and composes an edition of them.
 *
 * @throws GazetteError `input` when no article with text is left for it.
 */
export async function composeArticles(options: ComposeArticlesOptions): Promise<ComposedEdition> {
  const { config, date, id, number } = options
  const { value: found, notices } = await readArticleDigests({
    ...options,
    // Finding is the longest part of a large build, and this thread has little else to do then.
    onFound: prepareDigest,
  })
  const { value: digests, notices: unchosen, earlier } = await chooseArticles(found, options)
  const composed = composeEdition(digests, {
    ...config,
    date,
    id,
    earlier,
    memory: options.memory?.events,
    ...(number !== undefined && { number }),
  })
  assertNotEmpty(composed.value, options.paths.length > 0 ? options.paths : config.articles)
  const heard = digests.flatMap((digest) => [...digest.article.notices, ...digest.notices])
  return {
    edition: composed.value,
    digests,
    earlier,
    explain: composed.explain,
    notices: [...notices, ...heard, ...unchosen, ...composed.notices],
  }
}

function assertNotEmpty(edition: Edition, paths: readonly string[]): void {
  if (edition.counts.stories > 0) return
  throw new GazetteError(
    `Cannot build an edition: no article with text was found in "${paths.join('", "')}"`,
    {
      code: 'input',
      fix: 'Put articles (.md, .txt, .html) there, or name their folder: gazette build my-articles',
    },
  )
}
