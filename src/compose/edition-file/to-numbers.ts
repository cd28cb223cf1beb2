import type { EditionFile } from '../../model/edition-file.ts'
import type { NumberOfNote } from '../../model/furniture.ts'
import type { Notice, Noticed } from '../../model/notice.ts'
import type { KnownStory } from '../known-story.ts'
import { createSourceFinder } from './source-finder.ts'
import { cite } from './to-sentences.ts'

/** The figures that a file lists; those whose story was cut are left out, with a notice. */
export function toNumbers(
  { numbers, path }: Pick<EditionFile, 'numbers' | 'path'>,
  stories: readonly KnownStory[],
): Noticed<readonly NumberOfNote[]> {
  const byAnchor = new Map(stories.map((known) => [known.story.id, known]))
  const notices: Notice[] = []
  const value = numbers.flatMap(({ figure, anchor, tells, line }): readonly NumberOfNote[] => {
    const known = byAnchor.get(anchor)
    if (known === undefined) {
      notices.push({
        code: 'number-without-story',
        message: `“${figure}” belongs to no story of the edition, and is not printed`,
        path,
        line,
        help: 'Take it out, or link it to a story by its name in the web edition',
      })
      return []
    }
    return [
      { figure, tells: cite(tells, { finder: createSourceFinder(known.digests) }), storyId: anchor, line },
    ]
  })
  return { value, notices }
}
