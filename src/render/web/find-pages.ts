import { rememberEach } from '../../kit/remember-each.ts'
import type { Article } from '../../model/article.ts'
import type { Edition } from '../../model/edition.ts'
import { markQuotations, type MarkedTree, type Marking } from '../article/mark-quotations.ts'
import type { PageAnchors } from '../view/addresses.ts'
import { listPages, type PageWish } from './list-pages.ts'

/** An article that has a page of its own in the web edition. */
export interface Page extends PageWish {
  readonly body: MarkedTree
}

export interface Pages {
  /** Those that are to be set. */
  readonly list: readonly Page[]
  /** By the article's path, the anchors that stand on its page; of those too that are set already. */
  readonly anchors: PageAnchors
}

/** The pages of an edition that are to be set, their printed quotations marked; `set` are the anchors on those that are. */
export function findPages(
  edition: Edition,
  { articles, set }: { readonly articles: ReadonlyMap<string, Article>; readonly set: PageAnchors },
): Pages {
  const wishes = listPages(edition, articles)
  const list = wishes
    .filter(({ article }) => !set.has(article.path))
    .map((wish): Page => ({ ...wish, body: markOnce(articles.get(wish.article.path)!, wish.markings) }))
  const marked = new Map(list.map(({ article, body }) => [article.path, listAnchors(body)]))
  return {
    list,
    anchors: new Map(wishes.map(({ article: { path } }) => [path, set.get(path) ?? marked.get(path)!])),
  }
}

/** The anchors that stand on a page with this body. */
export const listAnchors = rememberEach(
  ({ markCounts }: MarkedTree): ReadonlySet<string> => new Set(markCounts.keys()),
)

const MARKED = new WeakMap<Article, { readonly key: string; readonly body: MarkedTree }>()

/** The same body for the same markings, so that a page that shows it need not be filled twice. */
function markOnce(article: Article, markings: readonly Marking[]): MarkedTree {
  const key = JSON.stringify(markings)
  const before = MARKED.get(article)
  if (before?.key === key) return before.body
  const body = markQuotations(article.tree, markings)
  MARKED.set(article, { key, body })
  return body
}
