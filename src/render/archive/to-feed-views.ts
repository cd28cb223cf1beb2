import type { Publication } from '../../model/archive.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { FeedView } from '../view/page-view.ts'
import { plainPen } from '../view/pen.ts'
import { findHome } from './find-home.ts'

export const ATOM_FEED = { path: 'feed.xml', type: 'application/atom+xml' } as const
export const JSON_FEED = { path: 'feed.json', type: 'application/feed+json' } as const

/** The archive's feeds, seen from a page that finds it at `folder`; none when the archive has no address. */
export function toFeedViews(
  publication: Publication,
  { language, folder }: { readonly language: string; readonly folder: '' | '../' },
): readonly FeedView[] {
  if (findHome(publication) === undefined) return []
  const { words } = findMessages(language)
  return [toFeedView(ATOM_FEED, words.atomFeed), toFeedView(JSON_FEED, words.jsonFeed)]

  function toFeedView({ path, type }: typeof ATOM_FEED | typeof JSON_FEED, name: string): FeedView {
    return { name, title: plainPen.text(`${publication.title} (${name})`), type, href: folder + path }
  }
}
