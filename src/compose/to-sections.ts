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
import type { KnownStory } from './known-story.ts'
import { openAnchors } from './anchors.ts'
import type { DraftStory } from './draft-story.ts'
import { toHeadlineSlug } from './to-headline-slug.ts'
import { toStory } from './to-story.ts'

export interface SectionOptions extends WeightOptions {
  readonly sections: readonly SectionRule[]
  readonly defaultSection?: string
  /** BCP 47; of the titles that nobody chose. */
  readonly language: string
}

/** The sections, the stories they print, and why. */
export interface Sectioned {
  readonly sections: readonly Section[]
  /** Those that are printed. */
  readonly stories: readonly KnownStory[]
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
 *
 * Names are given in the order of `drafts`, to what is printed alone: what a limit leaves out takes no anchor.
 */
export function toSections(drafts: readonly DraftStory[], options: SectionOptions): Sectioned {
  const groups = groupStories(drafts, options).map((group) => limitStories(group, options))
  const printed = new Set(groups.flatMap((group) => group.printed.map(({ draft }) => draft)))
  const anchors = openAnchors()
  const named = new Map(
    drafts.filter((draft) => printed.has(draft)).map((draft) => [draft, toStory(draft, anchors)]),
  )
  const sections = groups.map(({ title, printed: own }): Section => ({
    id: toUniqueSlug(`section-${toSlug(title)}`, anchors.ids),
    title,
    stories: own.map(({ draft }) => named.get(draft)!.story),
  }))
  const explained = groups.flatMap(({ title, printed: own, leftOut }) =>
    [...own, ...leftOut].map(({ draft, because, weight, parts }): ExplainedStory => {
      const known = named.get(draft)
      const { article } = draft.lead
      const storyId = known?.story.id ?? toHeadlineSlug(article)
      const isPrinted = known !== undefined
      const articles = draft.digests.map((digest) => digest.article.path)
      return {
        storyId,
        headline: article.headline,
        section: title,
        because,
        isPrinted,
        weight,
        parts,
        articles,
      }
    }),
  )
  const stories = groups.flatMap(({ printed: own }) => own.map(({ draft }) => named.get(draft)!))
  return { sections, stories, explained, notices: groups.flatMap(listLimitNotices) }
}

interface LimitedGroup {
  readonly title: string
  readonly limit: number
  /** The heaviest first. */
  readonly printed: readonly Sorted[]
  readonly leftOut: readonly Sorted[]
}

function limitStories({ title, stories }: Group, { sections }: SectionOptions): LimitedGroup {
  const limit = sections.find((rule) => foldText(rule.title) === foldText(title))?.limit ?? Infinity
  const sorted = stories.toSorted((a, b) => b.weight - a.weight || compareText(toPath(a), toPath(b)))
  return { title, limit, printed: sorted.slice(0, limit), leftOut: sorted.slice(limit) }
}

function listLimitNotices({ title, limit, leftOut }: LimitedGroup): readonly Notice[] {
  return leftOut.map(({ draft: { lead } }) => ({
    code: 'story-over-limit',
    message: `"${lead.article.headline}" is left out, since "${title}" prints ${limit === 1 ? '1 story' : `${limit} stories`} at most`,
    path: lead.article.path,
    help: 'Pin it with "pin: true" in its front matter, or raise the limit of the section',
  }))
}

function groupStories(stories: readonly DraftStory[], options: SectionOptions): readonly Group[] {
  const { sections, defaultSection } = options
  const groups = new Map<string, Group>()
  const rest: Sorted[] = []
  for (const draft of stories) {
    const found = findStorySection(draft, sections)
    const because =
      found?.because ?? (sections.length > 0 ? 'no rule takes it' : 'it lies in no folder that names one')
    const sorted = {
      draft,
      because,
      ...explainWeight({ ...draft, quotationCount: draft.quotations.length }, options),
    }
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
