import { compareText } from '../../kit/compare-text.ts'
import type { Publication } from '../../model/archive.ts'
import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { tidyLines } from '../text/tidy-lines.ts'
import { toStyle } from '../web/to-style.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { toAboutArchive } from './to-about-archive.ts'
import { findHome } from './find-home.ts'
import { toArchiveView } from './to-archive-view.ts'
import { toAtomFeed } from './to-atom-feed.ts'
import { ATOM_FEED, JSON_FEED, toFeedViews } from './to-feed-views.ts'
import { toJsonFeed } from './to-json-feed.ts'
import { toSitemaps } from './to-sitemaps.ts'

export interface ArchiveOptions {
  readonly theme: Theme
  readonly publication: Publication
}

/** How many editions the feeds carry at most. */
export const FEED_EDITIONS_MAX = 20
const FEED_LENGTH_MAX = 4_000_000

/**
 * The archive's own files: its index, and where it has an address the feeds and the sitemap.
 *
 * The feeds carry the newest editions that have their content, as many as stay below four million characters.
 */
export async function renderArchive(
  entries: readonly ArchiveEntry[],
  { theme, publication }: ArchiveOptions,
): Promise<readonly RenditionFile[]> {
  const newestFirst = entries.toSorted((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id))
  const home = findHome(publication)
  const templates = await openTemplates(theme, 'html')
  const view = toArchiveView(newestFirst, {
    publication,
    style: toStyle(theme),
    canonicalHref: home ?? null,
    about: toAboutArchive(publication, home ?? null),
    feeds: toFeedViews(publication, { language: publication.language, folder: '' }),
  })
  const index = { path: 'index.html', content: tidyLines(templates.open('archive.hbs')(view)) }
  if (home === undefined) return [index]
  const fed = chooseFed(newestFirst)
  return [
    index,
    { path: ATOM_FEED.path, content: toAtomFeed(fed, { publication, home }) },
    { path: JSON_FEED.path, content: toJsonFeed(fed, { publication, home }) },
    ...toSitemaps(newestFirst, home),
  ]
}

function chooseFed(entries: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  let length = 0
  return entries.slice(0, FEED_EDITIONS_MAX).filter(({ content }, index) => {
    length += content?.length ?? 0
    return content !== undefined && (index === 0 || length <= FEED_LENGTH_MAX)
  })
}
