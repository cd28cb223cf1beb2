import { count } from './count.ts'
import { fillMessage } from './fill-message.ts'
import { findMessages } from './find-messages.ts'

/**
 * How many stories were made of how many articles.
 *
 * @example
 * countStories({ stories: 2, articles: 3 }, 'de') // '2 Meldungen aus 3 Artikeln'
 */
export function countStories(
  { stories, articles }: { readonly stories: number; readonly articles: number },
  language: string,
): string {
  const { storiesFromArticles, fromArticles = 'articles' } = findMessages(language)
  return fillMessage(storiesFromArticles, {
    stories: count(stories, 'stories', language),
    articles: count(articles, fromArticles, language),
  })
}
