import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { tidyLines } from '../text/tidy-lines.ts'
import type { EditionView } from '../view/edition-view.ts'
import type { EditionPageView } from '../view/page-view.ts'
import { toStyle } from './to-style.ts'

export interface FrontPageOptions extends Omit<EditionPageView, 'style' | 'splitAnchors'> {
  readonly theme: Theme
}

/** The front page of the web edition. */
export async function renderFrontPage(
  edition: EditionView,
  { theme, ...links }: FrontPageOptions,
): Promise<RenditionFile> {
  const templates = await openTemplates(theme, 'html')
  const page: EditionPageView = {
    style: toStyle(theme),
    splitAnchors: [],
    ...links,
  }
  return { path: 'index.html', content: tidyLines(templates.open('web.hbs')({ ...edition, ...page })) }
}
