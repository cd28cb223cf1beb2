import { foldText } from '../kit/fold-text.ts'
import type { ArticleReference } from '../model/edition.ts'

/** What says whose an article is. */
export type Published = Pick<ArticleReference, 'path' | 'publisher' | 'url'>

/**
 * For each article the number of its publisher, from 0 in the order in which they are met.
 *
 * Several feeds of one publisher are one: articles of one name or of one site. An article that says neither stands alone.
 *
 * @example
 * numberPublishers([
 *   { path: 'a', publisher: 'Strait Wire', url: 'https://www.wire.example/a' },
 *   { path: 'b', publisher: 'Strait Wire: Business', url: 'https://wire.example/b' },
 *   { path: 'c' },
 * ])
 * // [0, 0, 1]
 */
export function numberPublishers(articles: readonly Published[]): readonly number[] {
  const known = new Map<string, number>()
  let count = 0
  return articles.map((article) => {
    const keys = listKeys(article)
    const number = keys.map((key) => known.get(key)).find((before) => before !== undefined) ?? count++
    for (const key of keys) known.set(key, number)
    return number
  })
}

/** How many publishers stand behind articles. */
export function countPublishers(articles: readonly Published[]): number {
  return new Set(numberPublishers(articles)).size
}

function listKeys({ path, publisher, url }: Published): readonly string[] {
  const site = url === undefined ? undefined : /^https?:\/\/(?:(?:www|m|amp)\.)?([^/:?#]+)/i.exec(url)?.[1]
  const keys = [
    ...(publisher === undefined ? [] : [`name ${foldText(publisher)}`]),
    ...(site === undefined ? [] : [`site ${site.toLowerCase()}`]),
  ]
  return keys.length > 0 ? keys : [`path ${path}`]
}
