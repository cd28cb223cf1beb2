import type { StoryView } from './edition-view.ts'
import type { StoryMentionView } from './furniture-view.ts'

/** A story as something else speaks of it. */
export function toStoryMention({ headline, storyHref, link }: StoryView): StoryMentionView {
  return { storyHeadline: headline, storyHref, articleHref: link?.href ?? storyHref }
}
