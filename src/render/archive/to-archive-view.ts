import type { Publication } from '../../model/archive.ts'
import { findDirection } from '../language/direction.ts'
import { count } from '../messages/count.ts'
import { countStories } from '../messages/count-stories.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { PageView } from '../view/page-view.ts'
import { plainPen } from '../view/pen.ts'
import { toDateView } from '../view/to-date-view.ts'
import { toSenderView } from '../view/to-sender-view.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import type { ArchivedIssueView, ArchiveView, ArchiveYearView } from './archive-view.ts'

export interface ArchiveViewOptions extends Omit<PageView, 'splitAnchors'> {
  readonly publication: Publication
}

/** The archive's index as its template sees it; `entries` come with the newest first. */
export function toArchiveView(
  entries: readonly ArchiveEntry[],
  { publication, ...page }: ArchiveViewOptions,
): ArchiveView {
  const { title, tagline, language, sender } = publication
  const messages = findMessages(language)
  const size = count(entries.length, 'editions', language)
  const [latest, ...others] = entries.map((entry) => toIssueView(entry, language))
  return {
    ...page,
    splitAnchors: [],
    lang: plainPen.text(language),
    dir: findDirection(language),
    title: plainPen.text(title),
    tagline: tagline === undefined ? null : plainPen.text(tagline),
    description: plainPen.text(tagline ?? `${messages.words.allEditions}: ${size}`),
    size,
    latest: latest ?? null,
    years: groupByYear(others),
    sender: toSenderView(sender, { pen: plainPen, isPersonal: false }),
    words: messages.words,
  }
}

function groupByYear(issues: readonly ArchivedIssueView[]): readonly ArchiveYearView[] {
  const years = [...new Set(issues.map(toYear))]
  return years.map((year) => ({
    id: `y${year}`,
    year,
    issues: issues.filter((issue) => toYear(issue) === year),
  }))
}

function toYear({ date }: ArchivedIssueView): string {
  return date.iso.slice(0, 4)
}

function toIssueView(entry: ArchiveEntry, language: string): ArchivedIssueView {
  const { id, subject, preheader, number, date, counts, headlines } = entry
  const messages = findMessages(language)
  const dir = findDirection(entry.language)
  return {
    id: plainPen.text(id),
    href: `${id}/index.html`,
    lang: entry.language === language ? null : plainPen.text(entry.language),
    dir: dir === findDirection(language) ? null : dir,
    subject: plainPen.text(subject),
    preheader: preheader === '' ? null : plainPen.text(preheader),
    number: number === undefined ? null : fillMessage(messages.number, { n: number }),
    date: toDateView(date, language),
    size: countStories(counts, language),
    readingTime: count(counts.readingMinutes, 'minutes', language),
    headlines: headlines.map((headline) => plainPen.text(headline)),
  }
}
