import type { Article } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import { EMAIL_DEFAULTS, type EmailOptions } from '../model/email-options.ts'
import type { PlacedPictures } from '../model/picture.ts'
import type { Format, Rendition, RenditionFile } from '../model/rendition.ts'
import type { Theme } from '../model/theme.ts'
import { renderEmail } from './email/render-email.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './markdown/render-markdown.ts'
import type { RenderContext, Rendered } from './render-context.ts'
import { findPages } from './web/find-pages.ts'
import { renderWeb } from './web/render-web.ts'
import type { PageAnchors } from './view/addresses.ts'
import type { StoryMemory } from './view/story-context.ts'

export type { PageAnchors } from './view/addresses.ts'
export type { StoryMemory } from './view/story-context.ts'
export { createStoryMemory } from './view/to-story-view.ts'
export { listPages, type PageWish } from './web/list-pages.ts'
export { loadPageSetter, openPageSetter, toPageSetting, type PageSetting } from './web/page-setting.ts'

export { toArchiveEntry, type ArchiveEntry } from './archive/archive-entry.ts'
export { type BuiltPages } from './archive/find-page-anchors.ts'
export { FEED_EDITIONS_MAX, renderArchive } from './archive/render-archive.ts'
export { renderArchivedEdition, renderFeedContent } from './archive/render-archived-edition.ts'
export { checkEmail, EMAIL_BYTES_MAX } from './check/check-email.ts'
export type { EmailTrouble } from './check/email-trouble.ts'
export { CARD_PATH, hasCard } from './card/card-places.ts'
export { toCardSvg } from './card/to-card-svg.ts'
export { checkContrast } from './look/check-contrast.ts'
export { mergeIntoFile, type FileAdditions } from './edition-file/merge-into-file.ts'
export { renderEditionFile, type EditionFileOptions } from './edition-file/render-edition-file.ts'
export {
  findSiteAssets,
  renderSitePage,
  type SitePage,
  type SitePageOptions,
} from './sites/render-site-page.ts'
export { renderSectionFiles, renderTurn, type SiteOptions } from './sites/render-site.ts'
export { NO_NAVIGATION, type Navigation, type Place, type SiteTarget } from './sites/site-target.ts'
export { SITES, toCustomTarget } from './sites/sites.ts'
export { compileEmailTemplate, emailTemplateSource } from './email/compile-email-template.ts'

export interface RenderOptions {
  readonly theme: Theme
  /** For a process that renders one edition after another; see `createStoryMemory`. */
  readonly memory?: StoryMemory | undefined
  /** By path; those that the edition tells of. */
  readonly articles: ReadonlyMap<string, Article>
  readonly formats: readonly Format[]
  /** The anchors on pages of articles that are set already, by the article's path; all are set when absent. */
  readonly setPages?: PageAnchors
  /** Pictures that lie in the edition's folder; none when absent. */
  readonly pictures?: PlacedPictures
  /** What `compileEmailTemplate` gave for this theme; compiled anew when it is absent. */
  readonly emailTemplate?: string
  /** `EMAIL_DEFAULTS` when absent. */
  readonly email?: EmailOptions
  /** The fields of subscribers that the e-mail may print; `name` when absent. */
  readonly fields?: readonly string[]
}

type Renderer = (context: RenderContext) => Promise<Rendered>

const RENDERERS: Readonly<Record<Format, Renderer>> = {
  web: withoutNotices(renderWeb),
  email: renderEmail,
  markdown: withoutNotices(renderMarkdown),
  json: withoutNotices(renderJson),
}

/** The edition in each format, in the order asked for; the same input gives the same bytes. */
export async function renderEdition(
  edition: Edition,
  {
    theme,
    memory,
    articles,
    formats,
    setPages = new Map(),
    pictures = new Map(),
    emailTemplate,
    email = EMAIL_DEFAULTS,
    fields = ['name'],
  }: RenderOptions,
): Promise<readonly Rendition[]> {
  const context: RenderContext = {
    edition,
    theme,
    memory,
    pages: findPages(edition, { articles, set: setPages }),
    pictures,
    emailTemplate,
    email,
    fields,
  }
  // One after the other, since what a format looks at takes as much room as the edition itself.
  const renditions: Rendition[] = []
  for (const format of formats) renditions.push({ format, ...(await RENDERERS[format](context)) })
  return renditions
}

function withoutNotices(render: (context: RenderContext) => Promise<readonly RenditionFile[]>): Renderer {
  return async (context) => ({ files: await render(context), notices: [] })
}
