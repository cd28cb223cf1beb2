import { toTextFragmentUrl } from '../../kit/text-fragment.ts'
import type { ArticleReference, Edition, PreviousStory, Story, StoryQuotation } from '../../model/edition.ts'
import { toAnchor, toFileName } from './names.ts'

/** Which articles have a page in the web edition, and which anchors stand on it; by the article's path. */
export type PageAnchors = ReadonlyMap<string, ReadonlySet<string>>

/** Where the links of a format lead; `null` where there is nothing to link to. */
export interface Addresses {
  /** Everything but the pages that addresses are made of: two with the same key and the same pages are alike. */
  readonly key: string
  readonly pages: PageAnchors
  edition(): string | null
  story(story: Pick<Story, 'id' | 'articles'>): string | null
  article(reference: ArticleReference): string | null
  /** The very words of a quotation, in an article. */
  words(quotation: StoryQuotation, reference: ArticleReference): string | null
  /** A story where an earlier edition printed it. */
  earlier(story: PreviousStory): string | null
  /** A picture that lies in the edition's folder. */
  picture(path: string): string | null
}

/** Addresses within the web edition, relative to its index. */
export function toWebAddresses(pages: PageAnchors): Addresses {
  return {
    key: 'web',
    edition: () => null,
    story: (story) => `#${toAnchor(story.id)}`,
    // Only an archive knows that the earlier edition stands beside this one; `toArchivedAddresses` links to it.
    earlier: () => null,
    picture: (path) => path,
    ...toArticleAddresses(pages, ''),
  }
}

/** Addresses for what travels alone: on the site when there is one, else at the originals. */
export function toRemoteAddresses(edition: Edition, pages: PageAnchors): Addresses {
  if (edition.siteUrl === undefined) {
    return {
      key: 'remote',
      edition: () => null,
      story: ({ articles }) => articles[0]?.url ?? null,
      earlier: () => null,
      picture: () => null,
      ...toArticleAddresses(new Map(), ''),
    }
  }
  const folder = `${edition.siteUrl}/${encodeURIComponent(edition.id)}/`
  const index = `${folder}index.html`
  return {
    key: folder,
    edition: () => index,
    story: (story) => `${index}#${toAnchor(story.id)}`,
    earlier: ({ edition: { id }, storyId }) =>
      `${edition.siteUrl}/${encodeURIComponent(id)}/index.html#${toAnchor(storyId)}`,
    picture: (path) => `${folder}${path}`,
    ...toArticleAddresses(pages, folder),
  }
}

/** The same in an archive, where earlier editions stand in folders beside this one. */
export function toArchivedAddresses(pages: PageAnchors): Addresses {
  return {
    ...toWebAddresses(pages),
    key: 'archived',
    earlier: ({ edition: { id }, storyId }) => `../${encodeURIComponent(id)}/index.html#${toAnchor(storyId)}`,
  }
}

function toArticleAddresses(
  pages: PageAnchors,
  folder: string,
): Pick<Addresses, 'pages' | 'article' | 'words'> {
  const findPage = ({ path, slug }: ArticleReference) =>
    pages.has(path) ? `${folder}articles/${toFileName(slug)}.html` : null
  return {
    pages,
    article: (reference) => reference.url ?? findPage(reference),
    words: (quotation, reference) => {
      if (reference.url !== undefined) return toTextFragmentUrl(reference.url, findFirstPiece(quotation))
      const page = findPage(reference)
      const anchor = toAnchor(quotation.id)
      return page !== null && pages.get(reference.path)?.has(anchor) ? `${page}#${anchor}` : page
    },
  }
}

// A text directive names words that stand together.
function findFirstPiece({ text }: StoryQuotation): string {
  return text.split(/\s*\[…\]\s*/)[0] || text
}
