import type { CalendarDate } from '../kit/calendar-date.ts'
import type { OutputFile } from '../deliver/deliver.ts'

/** The files of a new project; the configuration comes first. */
export function toProjectFiles(date: CalendarDate): readonly OutputFile[] {
  return [
    { path: 'gazette.config.yaml', content: CONFIG },
    { path: 'articles/first-article.md', content: toFirstArticle(date) },
    { path: 'subscribers.csv', content: 'email,name\nreader@example.org,First Reader\n' },
    { path: '.gitignore', content: 'node_modules/\nout/\n.gazette/\n' },
  ]
}

const CONFIG = `# Every key is explained in docs/configuration.md of the gazette package; each has a default.
title: The Weekly Brief
tagline: What happened, who said it, and where to read on
language: en
timeZone: UTC

sender:
  name: The Weekly Brief
  email: brief@example.org
  postalAddress: 1 Example Street, Example Town

# Where articles are: files, folders or globs.
articles:
  - articles

# A section takes the articles that carry one of its tags or lie in one of its folders.
sections:
  - title: Top stories
    tags: [top]
  - title: In brief
    tags: [brief]

subscribers: subscribers.csv

# The address under which the edition will stand, so that the e-mail can link to it:
# siteUrl: https://example.org/briefs
`

function toFirstArticle(date: CalendarDate): string {
  return `---
title: Ferry crews on Lantern Island win a shorter week
description: The island’s two crews will share four boats between them from the spring.
author: Imke Sundal
publisher: The Lantern Post
date: ${date}
tags: [top]
---

Ferry crews on Lantern Island will work four days a week from the spring, after the harbour board and the crews’ union signed an agreement on Thursday.

“Nobody should have to choose between steering a boat safely and seeing their children awake,” said Oona Terrell, chair of the Lantern Island harbour board. The two crews will share four boats instead of three, and the first sailing moves from 5.40 to 6.10 in the morning.

The board expects the change to cost 210,000 crowns a year. Passengers will pay for a third of it, through fares that rise by four per cent in April.

Replace this article with your own: Markdown, plain text or saved web pages, as many as you like. Then build again.
`
}
