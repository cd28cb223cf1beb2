import { toPictureFile } from '../../kit/list-picture-files.ts'
import type { Edition } from '../../model/edition.ts'
import type { PlacedPictures } from '../../model/picture.ts'
import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import { openArticleHtml } from '../article/to-article-html.ts'
import { findMessages } from '../messages/find-messages.ts'
import { openTemplates } from '../templates/open-templates.ts'
import type { EditionView } from '../view/edition-view.ts'
import { toSiteAddress } from '../view/site-address.ts'
import { toArticlePageView, type ArticlePageView } from '../view/to-article-page-view.ts'
import type { Page } from './find-pages.ts'
import { openPageMemory } from './page-memory.ts'
import { recordReads, toMastheadKey } from './record-reads.ts'
import { toAboutArticle } from './to-about-article.ts'
import { toLeadImageView } from './to-lead-image-view.ts'
import { toStyle } from './to-style.ts'

export interface ArticlePagesOptions {
  readonly edition: Pick<Edition, 'id' | 'siteUrl' | 'language'>
  readonly view: EditionView
  readonly theme: Theme
  readonly pictures: PlacedPictures
}

export interface FilledPage {
  readonly file: RenditionFile
  /** Whether its template looked at more of the edition than its masthead. */
  readonly hasReadBeyond: boolean
}

/** Opens the theme's template of an article's page, and gives the function that fills it. */
export async function openArticlePages({
  edition,
  view,
  theme,
  pictures,
}: ArticlePagesOptions): Promise<(page: Page) => FilledPage> {
  const templates = await openTemplates(theme, 'html')
  const fillArticle = templates.open('article.hbs')
  const toArticleHtml = await openArticleHtml(findMessages(edition.language).words)
  const style = toStyle(theme)
  const memory = openPageMemory(theme)
  const masthead = toMastheadKey(view)
  return (page) => {
    const { path, article, body, reference, storyId } = page
    const canonicalHref = toSiteAddress(edition, path)
    const image = toLeadImageView(article, pictures)
    const inBody = article.pictureFiles.map((file) => pictures.get(file.path))
    // The body is that of one article with its marks, so that this is all that a page is made of beside it.
    const key = JSON.stringify([path, masthead, canonicalHref, reference, storyId, image, inBody])
    const before = memory.find(body, key)
    if (before !== undefined) return { file: before, hasReadBeyond: false }
    const recorded = recordReads(view)
    const {
      edition: seen,
      words,
      ...own
    } = withAbout(toArticlePageView(page, { edition: recorded.view, canonicalHref, image }))
    const html = toArticleHtml(body.tree, (address) =>
      pictures.get(toPictureFile(address, article.path) ?? ''),
    )
    // Code keeps its blank lines, so an article's page is not tidied.
    const file = { path, content: fillArticle({ ...own, edition: seen, words, body: html, style }) }
    const hasReadBeyond = recorded.hasReadBeyond()
    if (!hasReadBeyond) memory.keep(body, key, file)
    return { file, hasReadBeyond }
  }
}

function withAbout(page: Omit<ArticlePageView, 'about'>): ArticlePageView {
  return { ...page, about: toAboutArticle(page) }
}
