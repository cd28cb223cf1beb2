import { createJsonMemory } from '../../kit/json-memory.ts'
import { rememberEach } from '../../kit/remember-each.ts'
import { rememberLast } from '../../kit/remember-last.ts'
import { toSlug, toUniqueSlug } from '../../kit/slug.ts'
import { findSummary, type Story } from '../../model/edition.ts'
import { findDirection, findTextDirection, toStartSide } from '../language/direction.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { LinkView, StoryView } from './edition-view.ts'
import { LinkList } from './link-list.ts'
import { nameQuotations } from './name-quotations.ts'
import { toAnchor } from './names.ts'
import type { Pen } from './pen.ts'
import { placeStory } from './place-story.ts'
import type { OwnLook, PlacelessView, StoryContext, StoryLook, StoryMemory } from './story-context.ts'
import { toBlockViews } from './to-block-views.ts'
import { toComparisonView } from './to-comparison-view.ts'
import { toPreviousStoryViews } from './to-previous-story-views.ts'
import { toShortStory } from './to-short-story.ts'
import { toSourceView } from './to-source-view.ts'

const LABEL_LENGTH_MAX = 24

/** A story as templates see it, but for its place in the edition. */
export function toStoryView(story: Story, context: StoryContext): PlacelessView {
  const { memory, prefixes, ...shared } = context
  const look: OwnLook = { ...shared, prefix: toUniqueSlug(toLabel(story), prefixes) }
  return memory === undefined ? makeStoryView(story, look) : memory.find(story, look)
}

/** A memory of nothing yet: a story that did not change looks as it did, with the same pen and the same links. */
export function createStoryMemory(): StoryMemory {
  const open = rememberEach((_pen: Pen) => rememberLast(makeStoryView))
  const name = rememberLast(nameQuotations)
  const origins = new WeakMap<StoryView, PlacelessView>()
  const shorts = new WeakSet<object>()
  const place = rememberLast((view: PlacelessView, number: number) => {
    const placed = placeStory(view, number)
    origins.set(placed, view)
    return placed
  })
  const shorten = rememberEach((view: PlacelessView) => {
    const short = toShortStory(view)
    shorts.add(short)
    return short
  })
  return {
    find(story, context) {
      const { pen, addresses, ...shown } = context
      const pages = story.articles.map(({ path }) => addresses.pages.get(path))
      return open(pen)(story, [...Object.values(shown), addresses.key, ...pages], context)
    },
    name: (view, linkNames) => name(view, linkNames, linkNames),
    place: (view, number) => place(view, [number], number),
    shorten: (placed) => shorten(origins.get(placed) ?? placed),
    findLasting: (shown) => origins.get(shown as StoryView) ?? (shorts.has(shown) ? shown : undefined),
    json: createJsonMemory(),
  }
}

function makeStoryView(story: Story, context: OwnLook): PlacelessView {
  const { pen, addresses, prefix, isCompared, isContinued } = context
  const [leading, ...others] = story.articles
  const links = new LinkList(pen, prefix)
  // Numbers follow the order in which a reader meets the links.
  const link = leading === undefined ? null : links.add(addresses.article(leading))
  const blocks = toBlockViews(story.body, story.articles, { ...context, links })
  const source = leading === undefined ? null : toSourceView(leading, { ...context, links })
  const alsoReported = others.map((reference) => toSourceView(reference, { ...context, links }))
  const quotations = blocks.map(({ quotation }) => quotation).filter((quotation) => quotation !== null)
  const storyHref = addresses.story(story)
  const sentences = findSummary(story).map(({ text }) => pen.text(text))
  return {
    id: toAnchor(story.id),
    anchor: context.findAnchor(story.id, story.headline),
    ...findLanguage(story, context),
    headline: pen.text(story.headline),
    dek: story.dek === undefined ? null : pen.text(story.dek),
    oneLine: pen.text(story.oneLine.text),
    blocks,
    summary: sentences.join(' '),
    sentences,
    quotations,
    source,
    alsoReported,
    link,
    // Within the page an anchor is no address that a pen would pass.
    storyHref: storyHref === null || storyHref.startsWith('#') ? storyHref : pen.url(storyHref),
    permalinkName: fillMessage(findMessages(context.language).linkTo, { words: pen.text(story.headline) }),
    links: links.all,
    references: listReferences([...quotations, ...alsoReported].map((part) => part.link)),
    tags: story.tags.map((tag) => pen.text(tag)),
    comparison: toComparisonView(isCompared ? (story.comparison ?? []) : [], story.articles, context),
    previously: toPreviousStoryViews(isContinued ? (story.previously ?? []) : [], context),
  }
}

function listReferences(links: readonly (LinkView | null)[]): readonly LinkView[] {
  return [...new Set(links.filter((link) => link !== null))].toSorted((a, b) => a.number - b.number)
}

/** The first words of a story's name, which stay when stories change places. */
const toLabel = rememberEach(({ id }: Story): string => {
  const slug = toSlug(id)
  const end = slug.lastIndexOf('-', LABEL_LENGTH_MAX)
  return slug.length <= LABEL_LENGTH_MAX ? slug : slug.slice(0, end > 0 ? end : LABEL_LENGTH_MAX)
})

function findLanguage(
  story: Story,
  { pen, language, dir }: StoryLook,
): Pick<StoryView, 'lang' | 'dir' | 'start'> {
  const own = story.articles[0]?.language
  const direction = own === undefined ? findTextDirection(story.headline) : findDirection(own)
  return {
    lang: own === undefined || own === language ? null : pen.text(own),
    dir: direction === undefined || direction === dir ? null : direction,
    start: toStartSide(direction ?? dir),
  }
}
