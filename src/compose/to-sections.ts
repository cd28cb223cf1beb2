import { compareText } from '../kit/compare-text.ts'
import { foldText } from '../kit/fold-text.ts'
import { toSlug, toUniqueSlug } from '../kit/slug.ts'
import type { SectionRule } from '../model/config.ts'
import type { Section } from '../model/edition.ts'
import type { ExplainedStory } from '../model/explanation.ts'
import type { Notice } from '../model/notice.ts'
import { toSectionTitles } from '../model/section-titles.ts'
import { findSection, type FoundSection } from './find-section.ts'
import { explainWeight, type StoryWeight, type WeightOptions } from './story-weight.ts'
import type { DraftStory } from './to-story.ts'

export interface SectionOptions extends WeightOptions {
  readonly sections: readonly SectionRule[]
  readonly defaultSection?: string
  /** BCP 47; of the titles that nobody chose. */
  readonly language: string
  readonly ids: Set<string>
}

/** The sections, the stories they print, and why. */
export interface Sectioned {
  readonly sections: readonly Section[]
  /** In the order of the sections. */
  readonly printed: readonly DraftStory[]
  readonly explained: readonly ExplainedStory[]
  readonly notices: readonly Notice[]
}

interface Sorted extends StoryWeight {
  readonly draft: DraftStory
  readonly because: string
}

interface Group {
  readonly title: string
  readonly stories: Sorted[]
}

/**
 * The stories in their sections: sections in the configured order, then by title, the rest last; the heaviest story of
 * each first, and no more than the section's limit. What a limit leaves out is told in notices.
 */
export function toSections(stories: readonly DraftStory[], options: SectionOptions): Sectioned {
  const { sections, ids } = options
  const groups = groupStories(stories, options)
  const printed: DraftStory[] = []
  const explained: ExplainedStory[] = []
  const notices: Notice[] = []
  const made = groups.map(({ title, stories: sorted }): Section => {
    const limit = sections.find((rule) => foldText(rule.title) === foldText(title))?.limit ?? Infinity
    sorted.sort((a, b) => b.weight - a.weight || compareText(toPath(a), toPath(b)))
    for (const [index, { draft, because, weight, parts }] of sorted.entries()) {
      const isPrinted = index < limit
      const { id: storyId, headline } = draft.story
      explained.push({ storyId, headline, section: title, because, isPrinted, weight, parts })
      if (isPrinted) printed.push(draft)
      else notices.push(toLimitNotice(draft, { title, limit }))
    }
    return {
      id: toUniqueSlug(`section-${toSlug(title)}`, ids),
      title,
      stories: sorted.slice(0, limit).map(({ draft }) => draft.story),
    }
  })
  return { sections: made, printed, explained, notices }
}

function groupStories(stories: readonly DraftStory[], options: SectionOptions): readonly Group[] {
  const { sections, defaultSection } = options
  const groups = new Map<string, Group>()
  const rest: Sorted[] = []
  for (const draft of stories) {
    const found = findStorySection(draft, sections)
    const because =
      found?.because ?? (sections.length > 0 ? 'no rule takes it' : 'it lies in no folder that names one')
    const sorted = { draft, because, ...explainWeight(draft, options) }
    const title = found?.title ?? defaultSection
    if (title === undefined) rest.push(sorted)
    else putInto(groups, { title, stories: [sorted] })
  }
  // What is left beside other sections is in brief; where there are no others, it is the issue.
  const titles = toSectionTitles(options.language)
  const restTitle = groups.size === 0 ? titles.only : titles.rest
  if (rest.length > 0) putInto(groups, { title: restTitle, stories: rest })
  const last = foldText(defaultSection ?? restTitle)
  const order = sections.map(({ title }) => foldText(title))
  const rank = (key: string) =>
    order.includes(key) ? order.indexOf(key) : order.length + (key === last ? 1 : 0)
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b)).map(([, group]) => group)
}

/** The leading article is asked first, then the others of its event. */
function findStorySection(
  { digests }: DraftStory,
  sections: readonly SectionRule[],
): FoundSection | undefined {
  for (const digest of digests) {
    const found = findSection(digest, sections)
    if (found !== undefined) return found
  }
  return undefined
}

/** "World" and "world" are one section, named as it was met first. */
function putInto(groups: Map<string, Group>, { title, stories }: Group): void {
  const group = groups.get(foldText(title))
  if (group) group.stories.push(...stories)
  else groups.set(foldText(title), { title, stories: [...stories] })
}

function toPath({ draft }: Sorted): string {
  return draft.lead.article.path
}

function toLimitNotice(
  { lead, story }: DraftStory,
  { title, limit }: { readonly title: string; readonly limit: number },
): Notice {
  return {
    code: 'story-over-limit',
    message: `"${story.headline}" is left out, since "${title}" prints ${limit === 1 ? '1 story' : `${limit} stories`} at most`,
    path: lead.article.path,
    help: 'Pin it with "pin: true" in its front matter, or raise the limit of the section',
  }
}
