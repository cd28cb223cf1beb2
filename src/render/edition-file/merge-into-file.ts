import { foldText } from '../../kit/fold-text.ts'
import type { ArticleReference, Story } from '../../model/edition.ts'
import type { EditionFile, FileStory } from '../../model/edition-file.ts'
import { toDraftedList, toDraftedRows } from './drafted-list.ts'
import { placeSectionTitles, type Insertion } from './place-section-titles.ts'
import { renderFileStories, renderFurther } from './render-edition-file.ts'

export interface FileAdditions {
  /** New stories under the titles of their sections. */
  readonly sections: readonly { readonly title: string; readonly stories: readonly Story[] }[]
  /** Further articles of stories that the file has. */
  readonly further: readonly { readonly into: FileStory; readonly articles: readonly ArticleReference[] }[]
  /** Articles that the list at the end takes in. */
  readonly drafted: readonly Pick<ArticleReference, 'path' | 'sha256'>[]
}

/**
 * An edition file with new stories at the end of their sections, and further articles at the ends of their stories. Nothing that stood in it is touched: without what was put
 * in, it is the same byte for byte.
 */
export async function mergeIntoFile(
  text: string,
  { file, additions }: { readonly file: EditionFile; readonly additions: FileAdditions },
): Promise<string> {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const { path, places, sections } = file
  const insertions: Insertion[] = []
  const unplaced: string[] = []
  for (const { title, stories } of additions.sections) {
    if (stories.length === 0) continue
    const markdown = (await renderFileStories(stories, { path })).trim()
    const section = sections.findLast((candidate) => foldText(candidate.title) === foldText(title))
    if (section === undefined) unplaced.push(title)
    const at = section?.end ?? sections.at(-1)?.end ?? places.noteEnd
    const gap = at === 0 ? '' : '\n\n'
    insertions.push({ at, text: section === undefined ? `${gap}## ${title}\n\n${markdown}` : gap + markdown })
  }
  for (const { into, articles } of additions.further)
    insertions.push({
      at: into.also.at,
      text: await renderFurther(articles, { path, follows: into.also.follows }),
    })
  insertions.push(...placeDrafted(text, { file, additions }))
  if (places.front !== undefined)
    insertions.push(
      ...(await placeSectionTitles(text, {
        place: places.front,
        titles: unplaced,
        known: file.front.sections,
      })),
    )
  return insertAll(
    text,
    insertions.map(({ at, text: added }) => ({ at, text: added.replaceAll('\n', newline) })),
  )
}

function placeDrafted(
  text: string,
  { file, additions }: { readonly file: EditionFile; readonly additions: FileAdditions },
): readonly Insertion[] {
  if (additions.drafted.length === 0) return []
  const { draftedEnd } = file.places
  if (draftedEnd !== undefined)
    return [{ at: draftedEnd, text: `\n${toDraftedRows(additions.drafted).join('\n')}` }]
  const gap = /[\r\n]\s*$/.test(text) ? '\n' : '\n\n'
  return [{ at: text.length, text: `${gap}${toDraftedList(additions.drafted)}\n` }]
}

/** From the end, so that places before stay true; at one place, in the order given. */
function insertAll(text: string, insertions: readonly Insertion[]): string {
  return insertions
    .map((insertion, index) => ({ ...insertion, index }))
    .toSorted((a, b) => b.at - a.at || b.index - a.index)
    .reduce((whole, { at, text: added }) => whole.slice(0, at) + added + whole.slice(at), text)
}
