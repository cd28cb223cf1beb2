import type { ArticlePageView } from '../view/to-article-page-view.ts'
import type { AboutView } from '../view/page-view.ts'
import { toJsonLd } from './to-json-ld.ts'
import { toLocale } from './to-locale.ts'

/** What an article's page says of itself: Open Graph, and NewsArticle of those who wrote it. */
export function toAboutArticle(page: Omit<ArticlePageView, 'about'>): AboutView {
  const { headline, dek, byline, publisher, date, articleLang, canonicalHref, edition } = page
  return {
    type: 'article',
    title: headline,
    description: dek ?? edition.issueTitle,
    siteName: edition.title,
    locale: toLocale(articleLang),
    publishedAt: date?.iso ?? null,
    href: canonicalHref,
    image: null,
    json: toJsonLd({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      ...(dek !== null && { description: dek }),
      ...(date !== null && { datePublished: date.iso }),
      inLanguage: articleLang,
      ...(byline !== null && { author: { '@type': 'Person', name: byline } }),
      ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
      isPartOf: { '@type': 'PublicationIssue', name: edition.issueTitle, datePublished: edition.date.iso },
      ...(canonicalHref !== null && { url: canonicalHref, mainEntityOfPage: canonicalHref }),
    }),
  }
}
