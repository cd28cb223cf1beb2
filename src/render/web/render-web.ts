import { listPictureFiles, toPictureFile } from '../../kit/list-picture-files.ts'
import type { RenditionFile } from '../../model/rendition.ts'
import { openArticleHtml } from '../article/to-article-html.ts'
import { toCardView } from '../card/card-places.ts'
import { findLook } from '../look/find-look.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { RenderContext } from '../render-context.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { toWebAddresses } from '../view/addresses.ts'
import { toArticlePageView, type ArticlePageView } from '../view/to-article-page-view.ts'
import { plainPen } from '../view/pen.ts'
import { toSiteAddress } from '../view/site-address.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { toAboutArticle } from './to-about-article.ts'
import { openPageMemory } from './page-memory.ts'
import { recordReads, toMastheadKey } from './record-reads.ts'
import { renderFrontPage } from './render-front-page.ts'
import { toLeadImageView } from './to-lead-image-view.ts'
import { toStyle } from './to-style.ts'

/** The web edition: its front page, and a page for each article that has no address of its own. */
export async function renderWeb({
  edition,
  theme,
  pages,
  pictures,
}: RenderContext): Promise<readonly RenditionFile[]> {
  const templates = await openTemplates(theme, 'html')
  const style = toStyle(theme)
  const { logo } = findLook(theme)
  const view = toEditionView(edition, { pen: plainPen, addresses: toWebAddresses(pages.anchors), logo })
  const canonicalHref = toSiteAddress(edition)
  const index = await renderFrontPage(view, {
    theme,
    canonicalHref,
    archive: null,
    feeds: [],
    card: toCardView(edition),
  })
  if (pages.list.length === 0) return [index]

  const fillArticle = templates.open('article.hbs')
  const toArticleHtml = await openArticleHtml(findMessages(edition.language).words)
  const memory = openPageMemory(theme)
  const masthead = toMastheadKey(view)
  const articles = pages.list.map((page): RenditionFile => {
    const path = `articles/${page.fileName}`
    const recorded = recordReads(view)
    const {
      edition: seen,
      words,
      ...own
    } = withAbout(
      toArticlePageView(page, {
        edition: recorded.view,
        canonicalHref: toSiteAddress(edition, path),
        image: toLeadImageView(page, pictures),
      }),
    )
    const inBody = listPictureFiles(page.body.tree, page.article.path).map((file) => pictures.get(file.path))
    const key = JSON.stringify([path, masthead, own, inBody])
    const before = memory.find(page.body, key)
    if (before !== undefined) return before
    const body = toArticleHtml(page.body.tree, (address) =>
      pictures.get(toPictureFile(address, page.article.path) ?? ''),
    )
    // Code keeps its blank lines, so an article's page is not tidied.
    const file = { path, content: fillArticle({ ...own, edition: seen, words, body, style }) }
    if (!recorded.hasReadBeyond()) memory.keep(page.body, key, file)
    return file
  })
  return [index, ...articles]
}

function withAbout(page: Omit<ArticlePageView, 'about'>): ArticlePageView {
  return { ...page, about: toAboutArticle(page) }
}
