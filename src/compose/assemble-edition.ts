import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition, Section, Sender, Story, StoryBlock } from '../model/edition.ts'
import type { Printed } from './choose-printed.ts'
import { countEdition } from './count-edition.ts'
import { chooseQuotationOfTheIssue } from './quotation-of-the-issue.ts'
import { composePreheader, composeSubject } from './subject.ts'

/** A story as it is printed, and what is known of it. */
export interface KnownStory {
  readonly story: Story
  /** Those of its articles, the leading one first; none when an editor wrote it. */
  readonly digests: readonly Digest[]
  /** Its quotations whose words were found in an article. */
  readonly printed: readonly Printed[]
}

export interface EditionParts {
  readonly sections: readonly Section[]
  /** The stories of the sections, in whatever order. */
  readonly stories: readonly KnownStory[]
  /** Of all articles of the edition. */
  readonly digests: readonly Digest[]
  readonly note: readonly StoryBlock[]
}

export interface EditionFacts {
  readonly date: CalendarDate
  readonly id: string
  readonly number?: number
  readonly title: string
  readonly tagline?: string
  readonly language: string
  readonly sender: Sender
  readonly siteUrl?: string
  /** Composed when absent. */
  readonly subject?: string
  readonly preheader?: string
  /** Chosen when absent. */
  readonly quotationOfTheIssueId?: string
}

/** Puts an edition together from its sections: what is counted, chosen and said of the whole. */
export function assembleEdition(
  { sections, stories, digests, note }: EditionParts,
  { date, id, number, title, tagline, language, sender, siteUrl, ...chosen }: EditionFacts,
): Edition {
  const byStory = new Map(stories.map((known) => [known.story, known]))
  const inOrder = sections.flatMap((section) => section.stories)
  const known = inOrder.flatMap((story) => byStory.get(story) ?? [])
  const quotationId = chosen.quotationOfTheIssueId ?? chooseQuotationOfTheIssue(known)?.id
  return {
    id,
    title,
    ...(tagline !== undefined && { tagline }),
    ...(number !== undefined && { number }),
    date,
    language,
    subject: chosen.subject ?? composeSubject(title, inOrder),
    preheader: chosen.preheader ?? composePreheader(sections),
    note,
    sender,
    ...(siteUrl !== undefined && { siteUrl }),
    sections,
    ...(quotationId !== undefined && { quotationOfTheIssueId: quotationId }),
    counts: countEdition(sections, digests),
  }
}
