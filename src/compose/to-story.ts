import { toUniqueSlug } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { CitedText, Story, StoryBlock } from '../model/edition.ts'
import type { Span } from '../model/position.ts'
import type { Event } from './join-events.ts'
import { toCitation } from './to-citation.ts'
import { choosePrinted, type Printed } from './choose-printed.ts'
import type { KnownStory } from './known-story.ts'
import { toHeadlineSlug } from './to-headline-slug.ts'
import { toReference } from './to-reference.ts'
import { toTags } from './to-tags.ts'

/** A story with what composing still needs to know of it. */
export interface DraftStory extends KnownStory {
  /** The leading article's digest. */
  readonly lead: Digest
  readonly digests: Event
}

export interface StoryOptions {
  readonly quotationsPerStory: number
  /** Anchors taken on the page. */
  readonly ids: Set<string>
  /** Names taken by article pages. */
  readonly slugs: Set<string>
}

/** The story of an event: the leading article's headline and summary, and the best quotations of all its articles. */
export function toStory(event: Event, { quotationsPerStory, ids, slugs }: StoryOptions): DraftStory {
  const [lead] = event
  const { article } = lead
  const id = toUniqueSlug(toHeadlineSlug(article), ids)
  const summary = lead.summary.map((sentence) => toCitedText(article, sentence))
  const printed = choosePrinted(event, {
    countMax: quotationsPerStory,
    summary: summary.map(({ text }) => text),
    storyId: id,
    ids,
  })
  const oneLine = lead.oneLine === undefined ? { text: article.headline } : toCitedText(article, lead.oneLine)
  const story: Story = {
    id,
    headline: article.headline,
    ...(article.dek !== undefined && { dek: article.dek }),
    oneLine,
    body: toBody(summary, printed),
    articles: event.map((digest) => toReference(digest, slugs)),
    tags: toTags(event.flatMap((digest) => digest.article.tags)),
  }
  return { story, lead, digests: event, printed }
}

function toBody(summary: readonly CitedText[], printed: readonly Printed[]): readonly StoryBlock[] {
  const paragraph: readonly StoryBlock[] =
    summary.length === 0 ? [] : [{ kind: 'paragraph', sentences: summary }]
  return [...paragraph, ...printed.map(({ quotation }): StoryBlock => ({ kind: 'quotation', quotation }))]
}

function toCitedText(article: Article, span: Span): CitedText {
  return { text: span.text.replace(/\s+/g, ' '), from: toCitation(article, [span]) }
}
