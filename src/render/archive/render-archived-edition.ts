import type { SafeHtml } from '../../kit/safe-html.ts'
import type { Issue, Placement, Publication } from '../../model/archive.ts'
import type { Edition } from '../../model/edition.ts'
import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { toCardView } from '../card/card-places.ts'
import { findLook } from '../look/find-look.ts'
import { findMessages } from '../messages/find-messages.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { tidyLines } from '../text/tidy-lines.ts'
import { toArchivedAddresses, toRemoteAddresses } from '../view/addresses.ts'
import type { IssueLinkView } from '../view/page-view.ts'
import { plainPen } from '../view/pen.ts'
import { toSiteAddress } from '../view/site-address.ts'
import { toDateView } from '../view/to-date-view.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { renderFrontPage } from '../web/render-front-page.ts'
import { findPageAnchors, type BuiltPages } from './find-page-anchors.ts'
import { toFeedViews } from './to-feed-views.ts'

export interface ArchivedEditionOptions {
  readonly theme: Theme
  readonly publication: Publication
  readonly pages: BuiltPages
  /** Whether the edition's card lies beside its page. */
  readonly isDrawn?: boolean
}

/** The front page of an edition in the archive, with links to the editions beside it, to all of them and to the feeds. */
export function renderArchivedEdition(
  edition: Edition,
  { theme, publication, pages, earlier, later, isDrawn = false }: ArchivedEditionOptions & Placement,
): Promise<RenditionFile> {
  const { language } = edition
  const placed = onSite(edition, publication)
  const addresses = toArchivedAddresses(findPageAnchors(edition, pages))
  return renderFrontPage(toEditionView(placed, { pen: plainPen, addresses, logo: findLook(theme).logo }), {
    theme,
    canonicalHref: toSiteAddress(placed),
    card: isDrawn ? toCardView(placed) : null,
    feeds: toFeedViews(publication, { language, folder: '../' }),
    archive: {
      indexHref: '../index.html',
      previous: earlier === undefined ? null : toIssueLink(earlier, language),
      next: later === undefined ? null : toIssueLink(later, language),
    },
  })
}

/** The whole edition as HTML for feeds: plain elements, absolute addresses. */
export async function renderFeedContent(
  edition: Edition,
  { theme, publication, pages }: ArchivedEditionOptions,
): Promise<SafeHtml> {
  const templates = await openTemplates(theme, 'html')
  const placed = onSite(edition, publication)
  const addresses = toRemoteAddresses(placed, findPageAnchors(edition, pages))
  return tidyLines(
    templates.open('feed.hbs')(toEditionView(placed, { pen: plainPen, addresses })),
  ) as SafeHtml
}

function onSite({ siteUrl: _, ...edition }: Edition, { siteUrl }: Publication): Edition {
  return siteUrl === undefined ? edition : { ...edition, siteUrl }
}

function toIssueLink({ id, number, date, subject }: Issue, language: string): IssueLinkView {
  const day = toDateView(date, language)
  return {
    href: `../${id}/index.html`,
    label: number === undefined ? day.long : fillMessage(findMessages(language).number, { n: number }),
    subject: plainPen.text(subject),
    date: day,
  }
}
