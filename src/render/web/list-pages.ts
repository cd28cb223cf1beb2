import type { Article } from '../../model/article.ts'
import {
  findQuotations,
  type ArticleReference,
  type Edition,
  type StoryQuotation,
} from '../../model/edition.ts'
import type { Marking } from '../article/mark-quotations.ts'
import { toAnchor, toFileName } from '../view/names.ts'

/** A page that an article is to have in the web edition. */
export interface PageWish {
  /** Below the edition's folder. */
  readonly path: string
  readonly article: PageArticle
  readonly reference: ArticleReference
  /** The story that leads to it. */
  readonly storyId: string
  /** What is printed of it. */
  readonly markings: readonly Marking[]
}

const PAGE_FIELDS = [
  'path',
  'headline',
  'dek',
  'byline',
  'dateline',
  'date',
  'publisher',
  'language',
  'image',
  'pictureFiles',
] as const satisfies readonly (keyof Article)[]

/** What a page says of its article, beside the body. */
export type PageArticle = Pick<Article, (typeof PAGE_FIELDS)[number]>

/** The pages of an edition: one for each article without an address of its own. */
export function listPages(edition: Edition, articles: ReadonlyMap<string, Article>): readonly PageWish[] {
  const stories = edition.sections.flatMap((section) => section.stories)
  const quotations = groupByArticle(stories.flatMap(findQuotations))
  const pages = new Map<string, PageWish>()
  for (const { id: storyId, articles: references } of stories) {
    for (const reference of references) {
      const { path, url, slug } = reference
      const article = articles.get(path)
      if (url !== undefined || article === undefined || pages.has(path)) continue
      const markings = (quotations.get(path) ?? []).map(({ id, from }) => ({
        anchor: toAnchor(id),
        pieces: from?.pieces ?? [],
      }))
      pages.set(path, {
        path: `articles/${toFileName(slug)}.html`,
        article: toPageArticle(article),
        reference,
        storyId,
        markings,
      })
    }
  }
  return [...pages.values()]
}

function toPageArticle(article: Article): PageArticle {
  return Object.fromEntries(
    PAGE_FIELDS.flatMap((field) => (article[field] === undefined ? [] : [[field, article[field]]])),
  ) as unknown as PageArticle
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
