import { rememberEach } from '../kit/remember-each.ts'
import { rememberLast } from '../kit/remember-last.ts'
import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { CitedText, StoryImage } from '../model/edition.ts'
import { isFurnished, type FurnitureKind } from '../model/furniture.ts'
import type { Span } from '../model/position.ts'
import { chooseQuotations, type ChosenQuotation } from './choose-quotations.ts'
import type { Event } from './join-events.ts'
import { toCitation } from './to-citation.ts'

/** The story of an event before it has a name on the page. */
export interface DraftStory {
  /** The leading article's digest. */
  readonly lead: Digest
  readonly digests: Event
  /** Absent where pictures are not wanted. */
  readonly picture?: StoryImage
  readonly summary: readonly CitedText[]
  readonly quotations: readonly ChosenQuotation[]
}

export interface DraftOptions {
  readonly quotationsPerStory: number
  /** All of it when absent. */
  readonly furniture?: readonly FurnitureKind[]
}

/** The story of an event: the leading article's summary, the first picture and the best quotations of all its articles. */
export function draftStory(event: Event, { quotationsPerStory, furniture }: DraftOptions): DraftStory {
  const isPictured = isFurnished({ ...(furniture && { furniture }) }, 'pictures')
  const draft = draftOnce(event[0], [quotationsPerStory, ...event], event, quotationsPerStory)
  return isPictured ? draft : withoutPicture(draft)
}

const withoutPicture = rememberEach(({ picture: _, ...draft }: DraftStory): DraftStory => draft)

/** The same event with the same articles is the same story, whatever else changed in an edition. */
const draftOnce = rememberLast((lead: Digest, event: Event, countMax: number): DraftStory => {
  const summary = lead.summary.map((sentence) => toCitedText(lead.article, sentence))
  const quotations = chooseQuotations(event, { countMax, summary: summary.map(({ text }) => text) })
  const picture = findPicture(event)
  return { lead, digests: event, ...(picture && { picture }), summary, quotations }
})

/**
 * The picture of the first article that has one of its own: a file that its author put beside it, named before its body or
 * shown in it. One that is elsewhere on the web is somebody else's.
 */
function findPicture(event: Event): StoryImage | undefined {
  for (const { article } of event) {
    const image = findOwnImage(article)
    if (image !== undefined) return image
  }
  return undefined
}

function findOwnImage({ image, pictureFiles: [shown] }: Article): StoryImage | undefined {
  if (image !== undefined && !/^https?:/i.test(image.url)) return image
  if (shown === undefined) return undefined
  const { path: url, ...told } = shown
  return { url, ...told }
}

/** A piece of an article as it is printed: white space folded, its place cited. */
export function toCitedText(article: Article, span: Span): CitedText {
  return { text: span.text.replace(/\s+/g, ' '), from: toCitation(article, [span]) }
}
