import type { SiteIssue } from '../../model/site.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { toLine } from '../text/to-line.ts'
import { toDateView } from '../view/to-date-view.ts'

export interface IndexOptions {
  /** As a heading, where the engine prints none. */
  readonly heading?: string
  hrefOf(issue: SiteIssue): string
}

/** The body of a page that lists editions, the first first. */
export function toIndexBody(issues: readonly SiteIssue[], { heading, hrefOf }: IndexOptions): string {
  const title = heading === undefined ? [] : [`# ${escapeMarkdown(toLine(heading))}`]
  const list = issues
    .map((issue) => {
      const day = escapeMarkdown(toDateView(issue.date, issue.language).long)
      return `- [${escapeMarkdown(toLine(issue.title))}](${hrefOf(issue)}) · ${day}`
    })
    .join('\n')
  return `${[...title, list].filter((part) => part !== '').join('\n\n')}\n`
}
