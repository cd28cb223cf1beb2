import { isFurnished } from '../../model/furniture.ts'
import type { Edition } from '../../model/edition.ts'
import type { StoryView } from './edition-view.ts'
import type { NumberView, PersonView, StoryMentionView } from './furniture-view.ts'
import { toAnchor } from './names.ts'
import type { Pen } from './pen.ts'
import { toStoryMention } from './to-story-mention.ts'

/** By the numbers, as templates see it; a figure whose story is not in the edition is left out. */
export function toNumberViews(
  edition: Edition,
  stories: readonly StoryView[],
  pen: Pen,
): readonly NumberView[] {
  if (!isFurnished(edition, 'by-the-numbers')) return []
  return (edition.numbers ?? []).flatMap(({ figure, tells, storyId }): NumberView[] => {
    const story = findStory(stories, storyId)
    if (story === undefined) return []
    const [before, ...after] = tells.text.split(figure)
    const isSplit = after.length > 0
    return [
      {
        figure: pen.text(figure),
        tells: pen.text(tells.text),
        before: isSplit ? pen.text(before ?? '') : '',
        after: isSplit ? pen.text(after.join(figure)) : '',
        ...story,
      },
    ]
  })
}

/** People in this issue, as templates see them. */
export function toPersonViews(
  edition: Edition,
  stories: readonly StoryView[],
  pen: Pen,
): readonly PersonView[] {
  if (!isFurnished(edition, 'people')) return []
  return (edition.people ?? []).map(({ name, role, said }) => {
    const storyIds = [...new Set(said.map(({ storyId }) => storyId))]
    return {
      name: pen.text(name),
      role: role === undefined ? null : pen.text(role),
      said: storyIds.flatMap((storyId) => findStory(stories, storyId) ?? []),
    }
  })
}

function findStory(stories: readonly StoryView[], storyId: string): StoryMentionView | undefined {
  const id = toAnchor(storyId)
  const story = stories.find((candidate) => candidate.id === id)
  return story && toStoryMention(story)
}
