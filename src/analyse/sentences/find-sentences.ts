import type { Article, PassageKind } from '../../model/article.ts'
import type { Sentence } from '../../model/digest.ts'
import { splitSentences } from './split-sentences.ts'

/**
 * The sentences of an article, in order; none crosses from one passage to the next.
 *
 * Only running prose has sentences: headings, captions, footnotes, table cells and code have none, so that nothing of them is
 * ever taken for the story.
 */
export function findSentences(article: Pick<Article, 'text' | 'passages'>): readonly Sentence[] {
  return article.passages.flatMap(({ kind, start, end }, passage) =>
    PROSE.has(kind) ? splitPassage(article.text.slice(start, end), start, passage) : [],
  )
}

// Of each passage its own text: a search that runs on to the end of the article would make the time a square.
function splitPassage(text: string, offset: number, passage: number): readonly Sentence[] {
  return splitSentences(text).map((span) => ({
    start: offset + span.start,
    end: offset + span.end,
    text: span.text,
    passage,
  }))
}

const PROSE: ReadonlySet<PassageKind> = new Set<PassageKind>(['paragraph', 'blockquote', 'listItem'])
