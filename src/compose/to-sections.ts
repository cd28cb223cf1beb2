import type { CalendarDate } from '../kit/calendar-date.ts'
import { compareText } from '../kit/compare-text.ts'
import { toSlug, toUniqueSlug } from '../kit/slug.ts'
import type { SectionRule } from '../model/config.ts'
import type { Section } from '../model/edition.ts'
import { chooseSectionTitle } from './section-title.ts'
import { explainWeight } from './story-weight.ts'
import type { DraftStory } from './to-story.ts'

export interface SectionOptions {
  readonly date: CalendarDate
  readonly sections: readonly SectionRule[]
  readonly defaultSection?: string
  readonly ids: Set<string>
}

/** The stories in their sections: sections in the configured order, then by title; the heaviest story of each first. */
export function toSections(
  stories: readonly DraftStory[],
  { date, sections, defaultSection, ids }: SectionOptions,
): readonly Section[] {
  const groups = new Map<string, DraftStory[]>()
  for (const story of stories) {
    const title = chooseSectionTitle(story.lead.article, {
      sections,
      ...(defaultSection !== undefined && { defaultSection }),
    })
    groups.set(title, [...(groups.get(title) ?? []), story])
  }
  const configured = sections.map(({ title }) => title)
  const rank = (title: string) => (configured.includes(title) ? configured.indexOf(title) : configured.length)
  return [...groups.keys()]
    .sort((a, b) => rank(a) - rank(b) || compareText(a, b))
    .map((title) => ({
      id: toUniqueSlug(`section-${toSlug(title)}`, ids),
      title,
      stories: sortByWeight(groups.get(title)!, date),
    }))
}

function sortByWeight(stories: readonly DraftStory[], date: CalendarDate): Section['stories'] {
  return stories
    .map((story) => ({ story, weight: explainWeight(story, date).weight }))
    .sort((a, b) => b.weight - a.weight || compareText(a.story.lead.article.path, b.story.lead.article.path))
    .map(({ story }) => story.story)
}
