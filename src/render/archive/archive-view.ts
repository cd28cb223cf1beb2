import type { Direction } from '../language/direction.ts'
import type { Words } from '../messages/messages.ts'
import type { DateView, SenderView } from '../view/edition-view.ts'
import type { PageView } from '../view/page-view.ts'

/** The archive's index as its template sees it. */
export interface ArchiveView extends PageView {
  readonly lang: string
  readonly dir: Direction
  readonly title: string
  readonly tagline: string | null
  readonly description: string
  /** `12 editions` */
  readonly size: string
  readonly latest: ArchivedIssueView | null
  /** The other editions, the newest first. */
  readonly years: readonly ArchiveYearView[]
  readonly sender: SenderView
  readonly words: Words
}

export interface ArchiveYearView {
  /** An anchor. */
  readonly id: string
  /** `2026` */
  readonly year: string
  readonly issues: readonly ArchivedIssueView[]
}

export interface ArchivedIssueView {
  readonly id: string
  readonly href: string
  /** BCP 47 and direction, where they are not the archive's. */
  readonly lang: string | null
  readonly dir: Direction | null
  readonly subject: string
  readonly preheader: string | null
  /** `No. 47` */
  readonly number: string | null
  readonly date: DateView
  /** `9 stories from 10 articles` */
  readonly size: string
  readonly readingTime: string
  /** Of the first stories. */
  readonly headlines: readonly string[]
}
