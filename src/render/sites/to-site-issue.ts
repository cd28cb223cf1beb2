import { toSlug } from '../../kit/slug.ts'
import type { Edition } from '../../model/edition.ts'
import type { SiteIssue } from '../../model/site.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import { toLine } from '../text/to-line.ts'

/** An edition as a site's own pages name it. */
export function toSiteIssue(edition: Edition): SiteIssue {
  const { id, title, number, date, preheader, language } = edition
  const stories = edition.sections.flatMap((section) => section.stories)
  return {
    id,
    slug: toSlug(id),
    title: toLine(
      number === undefined ? title : fillMessage(findMessages(language).issueTitle, { title, n: number }),
    ),
    date,
    description: toLine(preheader),
    tags: [...new Set(stories.flatMap((story) => story.tags))],
    language,
  }
}
