import type { Article } from '../../model/article.ts'
import {
  findQuotations,
  type ArticleReference,
  type Edition,
  type Story,
  type StoryQuotation,
} from '../../model/edition.ts'
import { rememberEach } from '../../kit/remember-each.ts'
import { markQuotations, type MarkedTree, type Marking } from '../article/mark-quotations.ts'
import { toAnchor, toFileName } from '../view/names.ts'

/** An article that has a page of its own in the web edition. */
export interface Page {
  readonly fileName: string
  readonly article: Article
  readonly reference: ArticleReference
  /** The story that leads to it. */
  readonly story: Story
  readonly body: MarkedTree
}

export interface Pages {
  readonly list: readonly Page[]
  /** By the article's path, the anchors that stand on its page. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>
}

/** The pages of an edition: one for each article without an address of its own, its printed quotations marked. */
export function findPages(edition: Edition, articles: ReadonlyMap<string, Article>): Pages {
  const stories = edition.sections.flatMap((section) => section.stories)
  const quotations = groupByArticle(stories.flatMap(findQuotations))
  const pages = new Map<string, Page>()
  for (const story of stories) {
    for (const reference of story.articles) {
      const { path, url, slug } = reference
      const article = articles.get(path)
      if (url !== undefined || article === undefined || pages.has(path)) continue
      const markings = (quotations.get(path) ?? []).map(({ id, from }) => ({
        anchor: toAnchor(id),
        pieces: from?.pieces ?? [],
      }))
      const body = markOnce(article, markings)
      pages.set(path, { fileName: `${toFileName(slug)}.html`, article, reference, story, body })
    }
  }
  return {
    list: [...pages.values()],
    anchors: new Map([...pages].map(([path, { body }]) => [path, listAnchors(body)])),
  }
}

const listAnchors = rememberEach(
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

function groupByArticle(
  quotations: readonly StoryQuotation[],
): ReadonlyMap<string, readonly StoryQuotation[]> {
  const groups = new Map<string, StoryQuotation[]>()
  for (const quotation of quotations) {
    if (quotation.from === undefined) continue
    const group = groups.get(quotation.from.path)
    if (group === undefined) groups.set(quotation.from.path, [quotation])
    else group.push(quotation)
  }
  return groups
}
