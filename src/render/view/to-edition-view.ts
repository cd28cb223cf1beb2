import { writeFields } from '../../kit/find-fields.ts'
import { findSummary, type Edition, type Section } from '../../model/edition.ts'
import { isFurnished } from '../../model/furniture.ts'
import type { Logo } from '../../model/look.ts'
import { markFields } from '../fields/mark-fields.ts'
import { dropNoteFields, markNoteFields, NOTE } from '../fields/note-fields.ts'
import { findDirection, toStartSide } from '../language/direction.ts'
import { count } from '../messages/count.ts'
import { countStories } from '../messages/count-stories.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { Addresses } from './addresses.ts'
import type {
  AdmonitionView,
  EditionView,
  QuotationOfTheIssueView,
  SectionView,
  StoryView,
} from './edition-view.ts'
import type { LogoView } from './furniture-view.ts'
import { findPicture } from './find-picture.ts'
import { LinkList } from './link-list.ts'
import { nameLinks } from './name-links.ts'
import { toAnchor } from './names.ts'
import type { Pen } from './pen.ts'
import { placeStory } from './place-story.ts'
import type { FindAnchor, StoryContext, StoryMemory } from './story-context.ts'
import { toBlockViews } from './to-block-views.ts'
import { toDateView } from './to-date-view.ts'
import { toNumberViews, toPersonViews } from './to-furniture-views.ts'
import { toSenderView } from './to-sender-view.ts'
import { toStoryMention } from './to-story-mention.ts'
import { toStoryView } from './to-story-view.ts'

const GLANCE_MAX = 12
const PICTURE_WIDTH_MAX = 560

export interface ViewOptions {
  /** Of what stories looked like before; they are all made when absent. */
  readonly memory?: StoryMemory | undefined
  readonly pen: Pen
  readonly addresses: Addresses
  readonly findAnchor?: FindAnchor
  readonly admonition?: AdmonitionView | null
  /** The theme's. */
  readonly logo?: Logo | undefined
  /** The fields of subscribers, where each has a copy of their own. */
  readonly fields?: readonly string[] | undefined
  /** Pixels of the column that pictures stand in, where style sheets cannot be relied on. */
  readonly pictureWidthMax?: number | undefined
}

const findNone: FindAnchor = () => null

/** The edition as templates see it, with words from `pen` and links from `addresses`. */
export function toEditionView(
  edition: Edition,
  {
    memory,
    pen,
    addresses,
    findAnchor = findNone,
    admonition = null,
    logo,
    fields,
    pictureWidthMax = PICTURE_WIDTH_MAX,
  }: ViewOptions,
): EditionView {
  const { language } = edition
  const messages = findMessages(language)
  const dir = findDirection(language)
  const isTimed = isFurnished(edition, 'reading-time')
  const isCompared = isFurnished(edition, 'comparison')
  const isContinued = isFurnished(edition, 'previously')
  const context: StoryContext = {
    memory,
    pen,
    addresses,
    language,
    dir,
    findAnchor,
    isTimed,
    isCompared,
    isContinued,
    prefixes: new Set(),
    pictureWidthMax,
  }
  const title = pen.text(edition.title)
  const number = edition.number
  const placeless = edition.sections.flatMap((section) =>
    section.stories.map((story) => toStoryView(story, context)),
  )
  const place = memory?.place ?? placeStory
  const stories = nameLinks(placeless, { messages, memory }).map((view, i) => place(view, i + 1))
  const sections = toSectionViews(edition.sections, stories, context)
  const noteLinks = new LinkList(pen, 'note')
  const note = fields === undefined ? dropNoteFields(edition.note) : edition.note
  const plainBlocks = toBlockViews(note, [], { ...context, links: noteLinks })
  const noteBlocks = fields === undefined ? plainBlocks : markNoteFields(plainBlocks, fields)
  const browserHref = addresses.edition()
  return {
    lang: pen.text(language),
    dir: context.dir,
    start: toStartSide(context.dir),
    id: pen.text(edition.id),
    title,
    tagline: edition.tagline === undefined ? null : pen.text(edition.tagline),
    number: number === undefined ? null : fillMessage(messages.number, { n: number }),
    issueTitle: number === undefined ? title : fillMessage(messages.issueTitle, { title, n: number }),
    date: toDateView(edition.date, language),
    subject: pen.text(edition.subject),
    preheader: toPreheader(edition, { pen, fields }),
    greeting: null,
    note: findSummary({ body: note }).map(({ text }) => {
      return fields === undefined ? pen.text(text) : markFields(pen.text(text), { fields, place: NOTE })
    }),
    noteBlocks,
    noteLinks: noteLinks.all,
    size: countStories(edition.counts, language),
    readingTime: isTimed ? count(edition.counts.readingMinutes, 'minutes', language) : '',
    counts: {
      articles: edition.counts.articles,
      stories: edition.counts.stories,
      quotations: edition.counts.quotations,
      speakers: edition.counts.speakers,
    },
    glance: isFurnished(edition, 'at-a-glance') ? stories.slice(0, GLANCE_MAX) : [],
    quotationOfTheIssue: findQuotationOfTheIssue(edition, stories),
    sections,
    sender: toSenderView(edition.sender, { pen, isPersonal: fields !== undefined }),
    fields: fields ?? null,
    admonition,
    browserHref: browserHref === null ? null : pen.url(browserHref),
    numbers: toNumberViews(edition, stories, pen),
    people: toPersonViews(edition, stories, pen),
    shortened: [],
    linksInline: false,
    logo: toLogoView(logo, context),
    words: messages.words,
  }
}

function toPreheader(
  { preheader, preheaderFields }: Edition,
  { pen, fields }: Pick<ViewOptions, 'pen' | 'fields'>,
): string {
  if (fields === undefined || preheaderFields === undefined) return pen.text(preheader)
  return markFields(pen.text(writeFields(preheader, preheaderFields)), { fields, place: 'the preheader' })
}

function toSectionViews(
  sections: readonly Section[],
  stories: readonly StoryView[],
  context: StoryContext,
): readonly SectionView[] {
  let start = 0
  return sections.map((section) => {
    const links = new LinkList(context.pen, toAnchor(section.id))
    return {
      id: toAnchor(section.id),
      anchor: context.findAnchor(section.id, section.title),
      title: context.pen.text(section.title),
      size: count(section.stories.length, 'stories', context.language),
      blocks: toBlockViews(section.body ?? [], [], { ...context, links }),
      links: links.all,
      stories: stories.slice(start, (start += section.stories.length)),
    }
  })
}

function toLogoView(logo: Logo | undefined, context: StoryContext): LogoView | null {
  const src = logo === undefined ? null : findPicture(logo.url, context)
  return logo === undefined || src === null ? null : { src, width: logo.width, height: logo.height }
}

function findQuotationOfTheIssue(
  edition: Edition,
  stories: readonly StoryView[],
): QuotationOfTheIssueView | null {
  const { quotationOfTheIssueId } = edition
  if (quotationOfTheIssueId === undefined || !isFurnished(edition, 'quotation-of-the-issue')) return null
  const id = toAnchor(quotationOfTheIssueId)
  const story = stories.find(({ quotations }) => quotations.some((quotation) => quotation.id === id))
  const quotation = story?.quotations.find((candidate) => candidate.id === id)
  if (story === undefined || quotation === undefined) return null
  return { ...quotation, ...toStoryMention(story) }
}
