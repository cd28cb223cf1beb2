import type { Article } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import type { Format, Rendition, RenditionFile } from '../model/rendition.ts'
import type { Theme } from '../model/theme.ts'
import { renderEmail } from './email/render-email.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './markdown/render-markdown.ts'
import type { RenderContext } from './render-context.ts'
import { findPages } from './web/find-pages.ts'
import { renderWeb } from './web/render-web.ts'

export { toArchiveEntry, type ArchiveEntry } from './archive/archive-entry.ts'
export { type BuiltPages } from './archive/find-page-anchors.ts'
export { FEED_EDITIONS_MAX, renderArchive } from './archive/render-archive.ts'
export { renderArchivedEdition, renderFeedContent } from './archive/render-archived-edition.ts'
export { checkContrast } from './look/check-contrast.ts'
export { compileEmailTemplate, emailTemplateSource } from './email/compile-email-template.ts'

export interface RenderOptions {
  readonly theme: Theme
  /** By path; those that the edition tells of. */
  readonly articles: ReadonlyMap<string, Article>
  readonly formats: readonly Format[]
  /** What `compileEmailTemplate` gave for this theme; compiled anew when it is absent. */
  readonly emailTemplate?: string
}

type Renderer = (context: RenderContext) => Promise<readonly RenditionFile[]>

const RENDERERS: Readonly<Record<Format, Renderer>> = {
  web: renderWeb,
  email: renderEmail,
  markdown: renderMarkdown,
  json: renderJson,
}

/** The edition in each format, in the order asked for; the same input gives the same bytes. */
export function renderEdition(
  edition: Edition,
  { theme, articles, formats, emailTemplate }: RenderOptions,
): Promise<readonly Rendition[]> {
  const context: RenderContext = { edition, theme, pages: findPages(edition, articles), emailTemplate }
  return Promise.all(formats.map(async (format) => ({ format, files: await RENDERERS[format](context) })))
}
