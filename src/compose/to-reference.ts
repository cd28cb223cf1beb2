import { toUniqueSlug } from '../kit/slug.ts'
import type { Digest } from '../model/digest.ts'
import type { ArticleReference } from '../model/edition.ts'
import { toHeadlineSlug } from './to-headline-slug.ts'

/** An article as a reader meets it; `slugs` are the names that pages of articles have already. */
export function toReference({ article, readingMinutes }: Digest, slugs: Set<string>): ArticleReference {
  const { path, sha256, headline, byline, publisher, date, canonicalUrl: url, language } = article
  return {
    path,
    sha256,
    slug: toUniqueSlug(toHeadlineSlug(article), slugs),
    headline,
    ...(byline !== undefined && { byline }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    readingMinutes,
  }
}
