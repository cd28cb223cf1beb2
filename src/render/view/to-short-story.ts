import type { ShortStoryView, StoryView } from './edition-view.ts'

/** A story as a mail links to it that has no room to tell it. */
export function toShortStory({
  headline,
  storyHref,
  lang,
  dir,
}: Pick<StoryView, 'headline' | 'storyHref' | 'lang' | 'dir'>): ShortStoryView {
  return { headline, href: storyHref, lang, dir }
}
