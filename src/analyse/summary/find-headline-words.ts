import type { Article } from '../../model/article.ts'
import { findWords } from '../words/find-words.ts'

/** The words of the headline, unless it is only the article's own first words. */
export function findHeadlineWords({
  headline,
  text,
}: Pick<Article, 'headline' | 'text'>): ReadonlySet<string> {
  const words = headline.replace(/(?:\.{3}|…)$/, '').trim()
  return new Set(words === '' || text.startsWith(words) ? [] : findWords(words.slice(0, LENGTH_MAX)))
}

const LENGTH_MAX = 2000
