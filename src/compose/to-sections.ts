import type { CalendarDate } from '../kit/calendar-date.ts'
import { compareText } from '../kit/compare-text.ts'
import { foldText } from '../kit/fold-text.ts'
import { toSlug, toUniqueSlug } from '../kit/slug.ts'
import type { SectionRule } from '../model/config.ts'
import type { Section } from '../model/edition.ts'
import { findSectionTitle } from './section-title.ts'
import { explainWeight } from './story-weight.ts'
import type { DraftStory } from './to-story.ts'

export interface SectionOptions {
  readonly date: CalendarDate
  readonly sections: readonly SectionRule[]
  readonly defaultSection?: string
  readonly ids: Set<string>
}

const DEFAULT_SECTION = 'In brief'
const ONLY_SECTION = 'In this issue'

interface Group {
  readonly title: string
  readonly stories: DraftStory[]
}

/**
 * The stories in their sections: sections in the configured order, then by title, the rest last; the heaviest story of
 * each first.
 */
export function toSections(
  stories: readonly DraftStory[],
  { date, sections, defaultSection, ids }: SectionOptions,
): readonly Section[] {
  const groups = new Map<string, Group>()
  const rest: DraftStory[] = []
  for (const story of stories) {
    const title = findTitle(story, sections) ?? defaultSection
    if (title === undefined) rest.push(story)
    else putInto(groups, { title, stories: [story] })
  }
  // What is left beside other sections is in brief; where there are no others, it is the issue.
  const restTitle = groups.size === 0 ? ONLY_SECTION : DEFAULT_SECTION
  if (rest.length > 0) putInto(groups, { title: restTitle, stories: rest })
  const last = foldText(defaultSection ?? restTitle)
  const order = sections.map(({ title }) => foldText(title))
  const rank = (key: string) =>
    order.includes(key) ? order.indexOf(key) : order.length + (key === last ? 1 : 0)
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
    .map(([, group]) => ({
      id: toUniqueSlug(`section-${toSlug(group.title)}`, ids),
      title: group.title,
      stories: sortByWeight(group.stories, date),
    }))
}

/** The leading article is asked first, then the others of its event. */
function findTitle({ digests }: DraftStory, sections: readonly SectionRule[]): string | undefined {
  return digests
    .map(({ article }) => findSectionTitle(article, sections))
    .find((title) => title !== undefined)
}

/** "World" and "world" are one section, named as it was met first. */
function putInto(groups: Map<string, Group>, { title, stories }: Group): void {
  const group = groups.get(foldText(title))
  if (group) group.stories.push(...stories)
  else groups.set(foldText(title), { title, stories: [...stories] })
}

function sortByWeight(stories: readonly DraftStory[], date: CalendarDate): Section['stories'] {
  return stories
    .map((story) => ({ story, weight: explainWeight(story, date).weight }))
    .sort((a, b) => b.weight - a.weight || compareText(a.story.lead.article.path, b.story.lead.article.path))
    .map(({ story }) => story.story)
}
