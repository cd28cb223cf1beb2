import type { CalendarDate } from '../kit/calendar-date.ts'
import { compareText } from '../kit/compare-text.ts'
import type { SectionRule } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition, Sender } from '../model/edition.ts'
import type { Noticed } from '../model/notice.ts'
import { chooseDigests } from './choose-digests.ts'
import { chooseQuotationOfTheIssue } from './quotation-of-the-issue.ts'
import { countEdition } from './count-edition.ts'
import { joinEvents } from './join-events.ts'
import { composePreheader, composeSubject } from './subject.ts'
import { toSections } from './to-sections.ts'
import { toStory, type DraftStory } from './to-story.ts'

export interface ComposeOptions {
  readonly date: CalendarDate
  readonly id: string
  readonly number?: number
  readonly title: string
  readonly tagline?: string
  readonly language: string
  readonly sender: Sender
  readonly siteUrl?: string
  readonly sections: readonly SectionRule[]
  /** Title of the section for stories that fit no other. */
  readonly defaultSection?: string
  readonly quotationsPerStory: number
  /** The editor's note, a paragraph each. */
  readonly note?: readonly string[]
}

// Anchors that pages keep for themselves.
const RESERVED_IDS = [
  'top',
  'main',
  'at-a-glance',
  'quotation-of-the-issue',
  'note',
  'footer',
  'briefing',
] as const

/**
 * Composes an edition from digests: stories, sections, order, subject line.
 *
 * The order of the digests is of no consequence. An article without text, and one that stands there twice, is left out,
 * and articles that tell of one event become one story, each with a notice. Every printed word that is not a headline cites its place.
 */
export function composeEdition(digests: readonly Digest[], options: ComposeOptions): Noticed<Edition> {
  const { value: chosen, notices: leftOut } = chooseDigests(
    digests.toSorted((a, b) => compareText(a.article.path, b.article.path)),
  )
  const { value: events, notices: joined } = joinEvents(chosen)
  const ids = new Set<string>(RESERVED_IDS)
  // Beside the articles' pages there may be a page that lists them.
  const slugs = new Set(['index'])
  const stories = events.map((event) => toStory(event, { ...options, ids, slugs }))
  const sections = toSections(stories, { ...options, ids })
  const printed = new Map(stories.map((story) => [story.story.id, story] as const))
  const inOrder = sections.flatMap((section) => section.stories)
  const quotation = chooseQuotationOfTheIssue(inOrder.map((story) => printed.get(story.id) as DraftStory))
  const { date, id, number, title, tagline, language, sender, siteUrl, note = [] } = options
  const edition: Edition = {
    id,
    title,
    ...(tagline !== undefined && { tagline }),
    ...(number !== undefined && { number }),
    date,
    language,
    subject: composeSubject(title, inOrder),
    preheader: composePreheader(sections),
    note: note.map((text) => ({ kind: 'paragraph', sentences: [{ text }] })),
    sender,
    ...(siteUrl !== undefined && { siteUrl }),
    sections,
    ...(quotation !== undefined && { quotationOfTheIssueId: quotation.id }),
    counts: countEdition(sections, chosen),
  }
  return { value: edition, notices: [...leftOut, ...joined] }
}
