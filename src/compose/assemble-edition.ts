import { findFields } from '../kit/find-fields.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Digest } from '../model/digest.ts'
import { isFurnished, type FurnitureKind, type NumberOfNote } from '../model/furniture.ts'
import type { Edition, Section, Sender, StoryBlock } from '../model/edition.ts'
import type { PublishedEdition } from '../model/register.ts'
import { chooseNumbers } from './choose-numbers.ts'
import { countEdition } from './count-edition.ts'
import type { KnownStory } from './known-story.ts'
import { listPeople } from './list-people.ts'
import { chooseQuotationOfTheIssue } from './quotation-of-the-issue.ts'
import { composePreheader, composeSubject } from './subject.ts'
import { surroundStories } from './surround-stories.ts'

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
  readonly numbers?: readonly NumberOfNote[]
  /** All of it when absent. */
  readonly furniture?: readonly FurnitureKind[]
  /** The editions that went out before, in order; stories are looked up there that these continue. */
  readonly earlier?: readonly PublishedEdition[]
}

/** Puts an edition together from its sections: what is counted, chosen and said of the whole. */
export function assembleEdition(
  { sections: bare, stories, digests, note }: EditionParts,
  {
    date,
    id,
    number,
    title,
    tagline,
    language,
    sender,
    siteUrl,
    furniture,
    earlier,
    ...chosen
  }: EditionFacts,
): Edition {
  const shown = { ...(furniture !== undefined && { furniture }) }
  const { sections, known } = surroundStories(bare, { stories, earlier: earlier ?? [], ...shown })
  const quotationId = isFurnished(shown, 'quotation-of-the-issue')
    ? (chosen.quotationOfTheIssueId ?? chooseQuotationOfTheIssue(known)?.id)
    : undefined
  const numbers = isFurnished(shown, 'by-the-numbers') ? (chosen.numbers ?? chooseNumbers(known)) : []
  const people = isFurnished(shown, 'people') ? listPeople(known) : []
  const inOrder = sections.flatMap((section) => section.stories)
  return {
    id,
    title,
    ...(tagline !== undefined && { tagline }),
    ...(number !== undefined && { number }),
    date,
    language,
    ...toSubject(chosen.subject ?? toPlainBraces(composeSubject(title, inOrder))),
    ...toPreheader(chosen.preheader ?? toPlainBraces(composePreheader(sections))),
    note,
    sender,
    ...(siteUrl !== undefined && { siteUrl }),
    sections,
    ...(quotationId !== undefined && { quotationOfTheIssueId: quotationId }),
    ...shown,
    ...(numbers.length > 0 && { numbers }),
    ...(people.length > 0 && { people }),
    counts: countEdition(sections, digests),
  }
}

/** What articles say names no fields of subscribers, and must not do so either once it stands in an edition file. */
function toPlainBraces(composed: string): string {
  return composed.replaceAll('{{', '{ {')
}

function toSubject(written: string): Pick<Edition, 'subject' | 'subjectFields'> {
  const { content, places } = findFields(written)
  return { subject: content, ...(places.length > 0 && { subjectFields: places }) }
}

function toPreheader(written: string): Pick<Edition, 'preheader' | 'preheaderFields'> {
  const { content, places } = findFields(written)
  return { preheader: content, ...(places.length > 0 && { preheaderFields: places }) }
}
