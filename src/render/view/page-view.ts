import type { SafeHtml } from '../../kit/safe-html.ts'
import type { DateView } from './edition-view.ts'

// Like an edition's view: a field is added here but never renamed or removed, and what there is not is `null`.

/** What every page of ours has beside its own content. */
export interface PageView {
  readonly style: SafeHtml
  /** Anchors whose words are marked in several stretches. */
  readonly splitAnchors: readonly string[]
  /** The permanent address of the page, where the site is known. */
  readonly canonicalHref: string | null
  /** Feeds of the archive that the page stands in. */
  readonly feeds: readonly FeedView[]
  readonly about: AboutView | null
}

/** What a page says of itself to programs that show a link to it. */
export interface AboutView {
  /** Open Graph: `article` or `website`. */
  readonly type: 'article' | 'website'
  readonly title: string
  readonly description: string
  readonly siteName: string
  /** `en_GB` */
  readonly locale: string
  /** The day it is of. */
  readonly publishedAt: string | null
  readonly href: string | null
  readonly image: CardView | null
  /** schema.org as JSON, with nothing in it that could end its element. */
  readonly json: SafeHtml | null
}

/** A picture of the page, for links to it. */
export interface CardView {
  readonly href: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** What the page of an edition has besides. */
export interface EditionPageView extends PageView {
  /** The archive that the edition stands in; nothing while it stands alone. */
  readonly archive: ArchiveLinksView | null
}

export interface FeedView {
  /** `Atom` */
  readonly name: string
  /** `The Harbour Brief (Atom)` */
  readonly title: string
  /** Its media type. */
  readonly type: string
  readonly href: string
}

export interface ArchiveLinksView {
  readonly indexHref: string
  readonly previous: IssueLinkView | null
  readonly next: IssueLinkView | null
}

/** An edition as a link to it says. */
export interface IssueLinkView {
  readonly href: string
  /** `No. 46`, or the date where an edition has no number. */
  readonly label: string
  readonly subject: string
  readonly date: DateView
}
