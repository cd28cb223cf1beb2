import type { ArticleReference } from '../../model/edition.ts'
import { count } from '../messages/count.ts'
import type { SourceView } from './edition-view.ts'
import type { LinkedContext } from './story-context.ts'
import { toDateView } from './to-date-view.ts'

const SEPARATOR = ' · '

/** An article of a story as templates see it. */
export function toSourceView(
  reference: ArticleReference,
  { pen, addresses, language, links, isTimed }: LinkedContext,
): SourceView {
  const date = reference.date === undefined ? null : toDateView(reference.date, language)
  const publisher = reference.publisher === undefined ? null : pen.text(reference.publisher)
  const byline = reference.byline === undefined ? null : pen.text(reference.byline)
  const readingTime = isTimed ? count(reference.readingMinutes, 'minutes', language) : ''
  const short = [publisher, date?.long].filter(isThere)
  const parts = [publisher, byline, date?.long, readingTime].filter(isThere)
  return {
    headline: pen.text(reference.headline),
    publisher,
    byline,
    date,
    readingTime,
    parts,
    line: parts.join(SEPARATOR),
    shortLine: short.length === 0 ? null : short.join(SEPARATOR),
    link: links.add(addresses.article(reference)),
  }
}

function isThere(part: string | null | undefined): part is string {
  return part != null && part !== ''
}
