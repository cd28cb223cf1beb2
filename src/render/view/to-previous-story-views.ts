import type { PreviousStory } from '../../model/edition.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import { formatDate } from '../messages/format-date.ts'
import type { PreviousStoryView } from './furniture-view.ts'
import type { StoryLook } from './story-context.ts'

/** Stories of earlier editions as templates see them. */
export function toPreviousStoryViews(
  stories: readonly PreviousStory[],
  { pen, addresses, language }: StoryLook,
): readonly PreviousStoryView[] {
  return stories.map((story) => {
    const { number, date } = story.edition
    const href = addresses.earlier(story)
    return {
      headline: pen.text(story.headline),
      // Beside this edition in the archive; a relative address is no address that a pen would pass.
      href: href === null || href.startsWith('../') ? href : pen.url(href),
      label:
        number === undefined
          ? formatDate(date, { language, style: 'long' })
          : pen.text(fillMessage(findMessages(language).number, { n: number })),
    }
  })
}
