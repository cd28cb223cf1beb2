import type { EditionView, ShortStoryView, StoryView } from '../view/edition-view.ts'
import type { StoryMentionView } from '../view/furniture-view.ts'
import { toShortStory } from '../view/to-short-story.ts'

/** How much of an edition a mail tells. */
export interface Extent {
  /** Stories told in full, from the first. */
  readonly full: number
  /** Stories told as links after them. */
  readonly links: number
}

export interface ShortenOptions extends Extent {
  /** `toShortStory` when absent. */
  readonly shorten?: ((story: StoryView) => ShortStoryView) | undefined
}

/** The edition with its first stories in full, the next ones as links to where they are told, and no others. */
export function shortenView(
  view: EditionView,
  { full, links, shorten = toShortStory }: ShortenOptions,
): EditionView {
  const stories = view.sections.flatMap((section) => section.stories)
  if (full >= stories.length) return view
  const cut = stories.slice(full)
  const isCut = (story: StoryView) => story.number > full
  const cutHeadlines = new Set(cut.map(({ headline }) => headline))
  // What speaks of a story that is cut leads to where its link leads, so that one headline has one address.
  const toMention = <T extends StoryMentionView>(mention: T): T =>
    cutHeadlines.has(mention.storyHeadline) ? { ...mention, articleHref: mention.storyHref } : mention
  return {
    ...view,
    sections: view.sections
      .map((section) => ({ ...section, stories: section.stories.filter((story) => !isCut(story)) }))
      .filter(({ stories: told, blocks }) => told.length > 0 || blocks.length > 0),
    glance: view.glance.map((story) => (isCut(story) ? { ...story, link: null } : story)),
    quotationOfTheIssue: view.quotationOfTheIssue && toMention(view.quotationOfTheIssue),
    numbers: view.numbers.map(toMention),
    people: view.people.map((person) => ({ ...person, said: person.said.map(toMention) })),
    shortened: cut.slice(0, links).map((story) => shorten(story)),
  }
}
