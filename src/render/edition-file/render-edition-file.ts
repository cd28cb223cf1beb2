import type { BlockContent, DefinitionContent, PhrasingContent, Root } from 'mdast'
import { toLinkTarget } from '../../kit/link-target.ts'
import { toRelativePath } from '../../kit/relative-path.ts'
import type { ArticleReference, Edition, Section, Story } from '../../model/edition.ts'
import { toDraftedList } from './drafted-list.ts'
import { toNumberNodes } from './to-number-nodes.ts'
import { toEditionFront } from './to-edition-front.ts'
import { toFileNodes } from './to-file-nodes.ts'
import { toFileMarkdown } from './to-file-markdown.ts'

export interface EditionFileOptions {
  /** Where the file will stand: as articles' paths are, from the project's folder. */
  readonly path: string
  /** Titles that sections may have beside those in the edition. */
  readonly sections: readonly string[]
}

const NOTE_HINT =
  '<!-- The editor’s note goes here, in as many paragraphs as it takes. Comments like this one are not printed. -->'

/** An edition as Markdown that an editor reads, changes and commits; read back, it is the same edition. */
export async function renderEditionFile(
  edition: Edition,
  { path, sections }: EditionFileOptions,
): Promise<string> {
  const front = await toEditionFront(edition, sections)
  const note = toFileNodes(edition.note, path)
  const tree: Root = {
    type: 'root',
    children: [
      ...(note.length > 0 ? note : [{ type: 'html' as const, value: NOTE_HINT }]),
      ...edition.sections.flatMap((section) => toSectionNodes(section, path)),
      ...toNumberNodes(edition.numbers ?? []),
    ],
  }
  const articles = edition.sections.flatMap(({ stories }) => stories.flatMap((story) => story.articles))
  return `---\n${front}\n---\n\n${await toFileMarkdown(tree)}\n${toDraftedList(articles)}\n`
}

/** The stories of a section that are put into a file, as Markdown. */
export async function renderFileStories(
  stories: readonly Story[],
  { path }: Pick<EditionFileOptions, 'path'>,
): Promise<string> {
  return toFileMarkdown({ type: 'root', children: stories.flatMap((story) => toStoryNodes(story, path)) })
}

/** Further articles of a story as Markdown: the line that names them, or what goes on with one that is there. */
export async function renderFurther(
  references: readonly ArticleReference[],
  { path, follows }: Pick<EditionFileOptions, 'path'> & { readonly follows: boolean },
): Promise<string> {
  const line = (await toFileMarkdown({ type: 'root', children: [toAlsoReported(references, path)] })).trim()
  return follows ? `; ${line.slice(ALSO.length)}` : `\n\n${line}`
}

const ALSO = 'Also reported: '

type FileNode = BlockContent | DefinitionContent

function toSectionNodes(section: Section, path: string): readonly FileNode[] {
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: section.title }] },
    ...toFileNodes(section.body ?? [], path),
    ...section.stories.flatMap((story) => toStoryNodes(story, path)),
  ]
}

function toStoryNodes(story: Story, path: string): readonly FileNode[] {
  const [lead, ...others] = story.articles
  const headline: PhrasingContent = { type: 'text', value: story.headline }
  return [
    {
      type: 'heading',
      depth: 3,
      children: lead === undefined ? [headline] : [toArticleLink(lead, { path, children: [headline] })],
    },
    ...(story.dek === undefined
      ? []
      : [toParagraph([{ type: 'emphasis', children: [{ type: 'text', value: story.dek }] }])]),
    // Where nothing else is written, the headline is what stands at a glance.
    ...(story.oneLine.text === story.headline
      ? []
      : [toParagraph([{ type: 'text', value: `At a glance: ${story.oneLine.text}` }])]),
    ...toFileNodes(story.body, path),
    ...(others.length === 0 ? [] : [toAlsoReported(others, path)]),
  ]
}

function toAlsoReported(references: readonly ArticleReference[], path: string): FileNode {
  const links = references.flatMap((reference, index): PhrasingContent[] => {
    const publisher = reference.publisher === undefined ? '' : ` (${reference.publisher})`
    return [
      { type: 'text', value: index === 0 ? ALSO : '; ' },
      toArticleLink(reference, { path, children: [{ type: 'text', value: reference.headline }] }),
      ...(publisher === '' ? [] : [{ type: 'text' as const, value: publisher }]),
    ]
  })
  return toParagraph(links)
}

function toArticleLink(
  reference: ArticleReference,
  { path, children }: { readonly path: string; readonly children: PhrasingContent[] },
): PhrasingContent {
  return { type: 'link', url: toLinkTarget(toRelativePath(path, reference.path)), children }
}

function toParagraph(children: PhrasingContent[]): FileNode {
  return { type: 'paragraph', children }
}
