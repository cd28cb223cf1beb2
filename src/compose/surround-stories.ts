import { rememberLast } from '../kit/remember-last.ts'
import type { ComparedPoint } from '../model/comparison.ts'
import type { Digest } from '../model/digest.ts'
import type { ArticleReference, PreviousStory, Section, Story } from '../model/edition.ts'
import { isFurnished, type FurnitureKind } from '../model/furniture.ts'
import type { PublishedEdition } from '../model/register.ts'
import type { KnownStory } from './known-story.ts'
import { compareSources } from './compare-sources.ts'
import { openPreviousStories } from './previous-stories.ts'

export interface SurroundOptions {
  readonly stories: readonly KnownStory[]
  readonly earlier: readonly PublishedEdition[]
  readonly furniture?: readonly FurnitureKind[]
}

export interface Surrounded {
  readonly sections: readonly Section[]
  /** What is known of the stories, in the edition's order. */
  readonly known: readonly KnownStory[]
}

/** Sections whose stories say what their sources report alike or differently, and what they continue. */
export function surroundStories(
  sections: readonly Section[],
  { stories, earlier, ...shown }: SurroundOptions,
): Surrounded {
  const byStory = new Map(stories.map((known) => [known.story, known]))
  const findPrevious = isFurnished(shown, 'previously') ? openPreviousStories(earlier) : () => []
  const known: KnownStory[] = []
  const surround = (story: Story): Story => {
    const own = byStory.get(story)
    if (own === undefined) return story
    const comparison = isFurnished(shown, 'comparison')
      ? compareOnce(story, own.digests, story.articles, own.digests)
      : NOTHING
    const previously = findPrevious(own)
    const parts = [comparison, JSON.stringify(previously)]
    const surrounded =
      comparison.length + previously.length === 0
        ? story
        : surroundOnce(story, parts, { comparison, previously })
    known.push({ ...own, story: surrounded })
    return surrounded
  }
  return {
    sections: sections.map((section) => ({ ...section, stories: section.stories.map(surround) })),
    known,
  }
}

const NOTHING: readonly ComparedPoint[] = []

const compareOnce = rememberLast(
  (_story: Story, articles: readonly ArticleReference[], digests: readonly Digest[]) =>
    compareSources(articles, digests),
)

const surroundOnce = rememberLast(
  (
    story: Story,
    {
      comparison,
      previously,
    }: { readonly comparison: readonly ComparedPoint[]; readonly previously: readonly PreviousStory[] },
  ): Story => ({
    ...story,
    ...(comparison.length > 0 && { comparison }),
    ...(previously.length > 0 && { previously }),
  }),
)
