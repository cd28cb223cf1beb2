import { toSlug, toUniqueSlug } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { ArticleReference, CitedText, Story, StoryBlock } from '../model/edition.ts'
import type { Span } from '../model/position.ts'
import type { Event } from './join-events.ts'
import { toCitation } from './to-citation.ts'
import { toLabelKey } from './to-label-key.ts'
import { choosePrinted, type Printed } from './choose-printed.ts'

/** A story with what composing still needs to know of it. */
export interface DraftStory {
  readonly story: Story
  /** The leading article's digest. */
  readonly lead: Digest
  /** Those of all its articles, the leading one first. */
  readonly digests: Event
  readonly printed: readonly Printed[]
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

/** Each once, as it was spelt first. */
function toTags(tags: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const tag of tags) if (!first.has(toLabelKey(tag))) first.set(toLabelKey(tag), tag)
  return [...first.values()]
}

function toCitedText(article: Article, span: Span): CitedText {
  return { text: span.text.replace(/\s+/g, ' '), from: toCitation(article, [span]) }
}

/** Where the headline has no Latin letter, the file's name may have some. */
function toHeadlineSlug({ headline, path }: Article): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return toSlug(headline, toSlug(file, 'story'))
}

function toReference({ article, readingMinutes }: Digest, slugs: Set<string>): ArticleReference {
  const { path, sha256, headline, byline, publisher, date, canonicalUrl: url, language } = article
  return {
    path,
    sha256,
    slug: toUniqueSlug(toHeadlineSlug(article), slugs),
    headline,
    ...(byline !== undefined && { byline }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    readingMinutes,
  }
}
