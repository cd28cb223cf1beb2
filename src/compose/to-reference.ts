import type { Digest } from '../model/digest.ts'
import type { ArticleReference } from '../model/edition.ts'

/** An article as a reader meets it; `slug` is the name of its page. */
export function toReference({ article, readingMinutes }: Digest, slug: string): ArticleReference {
  const { path, sha256, headline, byline, publisher, date, canonicalUrl: url, language } = article
  return {
    path,
    sha256,
    slug,
    headline,
    ...(byline !== undefined && { byline }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    readingMinutes,
  }
}
