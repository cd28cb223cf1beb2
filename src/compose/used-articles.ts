import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { PublishedEdition } from '../model/register.ts'

/** That an article was printed. */
export interface Use {
  /** The last edition that printed it. */
  readonly edition: PublishedEdition
  /** It does not say now what it said then. */
  readonly isChanged: boolean
}

/**
 * Finds where an article was printed: by its bytes, wherever the file lies now, or by the text of another file that was;
 * else by its path or address, where it was changed. Of several editions the last one is found.
 */
export function createUsedArticles(
  editions: readonly PublishedEdition[],
  digests: readonly Digest[],
): (article: Article) => Use | undefined {
  const byBytes = new Map<string, PublishedEdition>()
  const byPath = new Map<string, PublishedEdition>()
  const byUrl = new Map<string, PublishedEdition>()
  for (const edition of editions)
    for (const { path, sha256, url } of edition.stories.flatMap(({ articles }) => articles)) {
      byBytes.set(sha256, edition)
      byPath.set(path, edition)
      if (url !== undefined) byUrl.set(url, edition)
    }
  // A copy was left out of the edition that printed its twin, and is no news now.
  const byText = new Map<string, PublishedEdition>()
  for (const { article } of digests) {
    const edition = byBytes.get(article.sha256)
    if (edition !== undefined && article.text !== '') byText.set(article.text, edition)
  }
  return ({ path, sha256, text, canonicalUrl }) => {
    const same = byBytes.get(sha256) ?? byText.get(text)
    if (same !== undefined) return { edition: same, isChanged: false }
    const changed = byPath.get(path) ?? (canonicalUrl === undefined ? undefined : byUrl.get(canonicalUrl))
    return changed === undefined ? undefined : { edition: changed, isChanged: true }
  }
}
