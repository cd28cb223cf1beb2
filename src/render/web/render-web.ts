import type { RenditionFile } from '../../model/rendition.ts'
import { toCardView } from '../card/card-places.ts'
import { findLook } from '../look/find-look.ts'
import type { RenderContext } from '../render-context.ts'
import { toWebAddresses } from '../view/addresses.ts'
import { plainPen } from '../view/pen.ts'
import { toSiteAddress } from '../view/site-address.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { openArticlePages } from './open-article-pages.ts'
import { renderFrontPage } from './render-front-page.ts'

/** The web edition: its front page, and a page for each article that has no address of its own and no page yet. */
export async function renderWeb({
  edition,
  theme,
  memory,
  pages,
  pictures,
}: RenderContext): Promise<readonly RenditionFile[]> {
  const { logo } = findLook(theme)
  const view = toEditionView(edition, {
    memory,
    pen: plainPen,
    addresses: toWebAddresses(pages.anchors),
    logo,
  })
  const index = await renderFrontPage(view, {
    theme,
    memory,
    canonicalHref: toSiteAddress(edition),
    archive: null,
    feeds: [],
    card: toCardView(edition),
  })
  if (pages.list.length === 0) return [index]
  const fill = await openArticlePages({ edition, view, theme, pictures })
  return [index, ...pages.list.map((page) => fill(page).file)]
}
