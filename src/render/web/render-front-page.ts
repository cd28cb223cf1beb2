import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { layText, toFile } from '../text/lay-text.ts'
import type { EditionView } from '../view/edition-view.ts'
import type { CardView, EditionPageView } from '../view/page-view.ts'
import type { StoryMemory } from '../view/story-context.ts'
import { toAboutEdition } from './to-about-edition.ts'
import { toStyle } from './to-style.ts'

export interface FrontPageOptions extends Omit<EditionPageView, 'style' | 'splitAnchors' | 'about'> {
  readonly theme: Theme
  readonly memory?: StoryMemory | undefined
  /** A picture of the edition. */
  readonly card?: CardView | null
}

/** The front page of the web edition. */
export async function renderFrontPage(
  edition: EditionView,
  { theme, memory, card = null, ...links }: FrontPageOptions,
): Promise<RenditionFile> {
  const templates = await openTemplates(theme, 'html')
  const page: EditionPageView = {
    style: toStyle(theme),
    splitAnchors: [],
    about: toAboutEdition(edition, { canonicalHref: links.canonicalHref, image: card }),
    ...links,
  }
  return toFile('index.html', layText(templates.open('web.hbs'), { ...edition, ...page }, memory), memory)
}
