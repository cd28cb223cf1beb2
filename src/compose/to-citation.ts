import { toPosition, type Article } from '../model/article.ts'
import type { Citation } from '../model/edition.ts'
import type { Span } from '../model/position.ts'

/** Where spans of an article stand. */
export function toCitation(article: Article, spans: readonly Span[]): Citation {
  const pieces = spans.map(({ start, end }) => ({ start, end }))
  return { path: article.path, pieces, line: spans[0] ? toPosition(article, spans[0]).start.line : 1 }
}
