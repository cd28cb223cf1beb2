import type { EditionView, SourceView } from '../view/edition-view.ts'
import type { AboutView, CardView } from '../view/page-view.ts'
import { toJsonLd } from './to-json-ld.ts'
import { toLocale } from './to-locale.ts'

export interface AboutOptions {
  readonly canonicalHref: string | null
  readonly image: CardView | null
}

// What schema.org's consumers read of a headline at most.
const HEADLINE_LENGTH_MAX = 110

/** What the page of an edition says of itself: Open Graph, and NewsArticle with the articles that it tells of. */
export function toAboutEdition(edition: EditionView, { canonicalHref, image }: AboutOptions): AboutView {
  const { subject, preheader, title, issueTitle, lang, date, sender, sections } = edition
  const publisher = { '@type': 'Organization', name: sender.name }
  const sources = sections
    .flatMap(({ stories }) => stories)
    .flatMap(({ source, alsoReported }) => (source === null ? alsoReported : [source, ...alsoReported]))
  return {
    type: 'article',
    title: `${subject} – ${issueTitle}`,
    description: preheader,
    siteName: title,
    locale: toLocale(lang),
    publishedAt: date.iso,
    href: canonicalHref,
    image,
    json: toJsonLd({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: subject.slice(0, HEADLINE_LENGTH_MAX),
      alternativeHeadline: issueTitle,
      ...(preheader !== '' && { description: preheader }),
      datePublished: date.iso,
      inLanguage: lang,
      isAccessibleForFree: true,
      author: publisher,
      publisher,
      isPartOf: { '@type': 'Periodical', name: title },
      ...(canonicalHref !== null && { url: canonicalHref, mainEntityOfPage: canonicalHref }),
      ...(image !== null && { image: image.href }),
      citation: sources.map(toCitation),
    }),
  }
}

function toCitation({
  headline,
  publisher,
  byline,
  date,
  link,
}: SourceView): Readonly<Record<string, unknown>> {
  return {
    '@type': 'NewsArticle',
    headline,
    ...(link?.href.startsWith('http') && { url: link.href }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(byline !== null && { author: { '@type': 'Person', name: byline } }),
    ...(date !== null && { datePublished: date.iso }),
  }
}
