import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { tidyLines } from '../text/tidy-lines.ts'
import type { EditionView } from '../view/edition-view.ts'
import type { CardView, EditionPageView } from '../view/page-view.ts'
import { toAboutEdition } from './to-about-edition.ts'
import { toStyle } from './to-style.ts'

export interface FrontPageOptions extends Omit<EditionPageView, 'style' | 'splitAnchors' | 'about'> {
  readonly theme: Theme
  /** A picture of the edition. */
  readonly card?: CardView | null
}

/** The front page of the web edition. */
export async function renderFrontPage(
  edition: EditionView,
  { theme, card = null, ...links }: FrontPageOptions,
): Promise<RenditionFile> {
  const templates = await openTemplates(theme, 'html')
  const page: EditionPageView = {
    style: toStyle(theme),
    splitAnchors: [],
    about: toAboutEdition(edition, { canonicalHref: links.canonicalHref, image: card }),
    ...links,
  }
  return { path: 'index.html', content: tidyLines(templates.open('web.hbs')({ ...edition, ...page })) }
}
