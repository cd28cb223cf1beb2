import { listPictureFiles } from '../kit/list-picture-files.ts'
import { toUniqueSlug } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { CitedText, Story, StoryBlock, StoryImage } from '../model/edition.ts'
import { isFurnished, type FurnitureKind } from '../model/furniture.ts'
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
  /** All of it when absent. */
  readonly furniture?: readonly FurnitureKind[]
}

/** The story of an event: the leading article's headline and summary, and the best quotations of all its articles. */
export function toStory(
  event: Event,
  { quotationsPerStory, ids, slugs, furniture }: StoryOptions,
): DraftStory {
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
    body: [
      ...(isFurnished({ ...(furniture && { furniture }) }, 'pictures') ? findPicture(event) : []),
      ...toBody(summary, printed),
    ],
    articles: event.map((digest) => toReference(digest, slugs)),
    tags: toTags(event.flatMap((digest) => digest.article.tags)),
  }
  return { story, lead, digests: event, printed }
}

/**
 * The picture of the first article that has one of its own: a file that its author put beside it, named before its body or
 * shown in it. One that is elsewhere on the web is somebody else's.
 */
function findPicture(event: Event): readonly StoryBlock[] {
  for (const { article } of event) {
    const image = findOwnImage(article)
    if (image !== undefined) return [{ kind: 'image', image }]
  }
  return []
}

function findOwnImage({ image, tree, path }: Article): StoryImage | undefined {
  if (image !== undefined && !/^https?:/i.test(image.url)) return image
  const [shown] = listPictureFiles(tree, path)
  if (shown === undefined) return undefined
  const { path: url, ...told } = shown
  return { url, ...told }
}

function toBody(summary: readonly CitedText[], printed: readonly Printed[]): readonly StoryBlock[] {
  const paragraph: readonly StoryBlock[] =
    summary.length === 0 ? [] : [{ kind: 'paragraph', sentences: summary }]
  return [...paragraph, ...printed.map(({ quotation }): StoryBlock => ({ kind: 'quotation', quotation }))]
}

function toCitedText(article: Article, span: Span): CitedText {
  return { text: span.text.replace(/\s+/g, ' '), from: toCitation(article, [span]) }
}
