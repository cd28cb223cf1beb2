import type { Heading, Root, RootContent } from 'mdast'
import type { EditionFile, FileSection } from '../../model/edition-file.ts'
import type { Notice, Noticed } from '../../model/notice.ts'
import { toSectionTitles } from '../../model/section-titles.ts'
import { cleanTree } from '../clean-tree.ts'
import { isTame } from '../markdown/is-tame.ts'
import { readTree } from '../markdown/read-tree.ts'
import { findDrafted } from './find-drafted.ts'
import { readFront } from './read-front.ts'
import { toBlocks } from './to-blocks.ts'
import { noticeTwins } from './notice-twins.ts'
import { toFileStory } from './to-file-story.ts'
import { toNumbers } from './to-numbers.ts'
import { toPlain } from './to-words.ts'

export interface EditionText {
  /** From the project's folder, with forward slashes. */
  readonly path: string
  /** Without a byte order mark. */
  readonly text: string
}

/**
 * Reads an edition file: front matter, a note, `##` sections, `###` stories.
 *
 * Whatever an editor wrote gives an edition and notices with lines, never an exception.
 */
export async function parseEdition({ path, text }: EditionText): Promise<Noticed<EditionFile>> {
  const front = await readFront(text)
  const notices: Notice[] = [...front.notices]
  const { tree, drafted } = await readBody(text, { from: front.end, notices })
  const parts = splitAtHeadings(tree.children)
  const noteEnd = findEnd(parts.note) ?? front.end
  const numbers = parts.sections.map(({ heading, body, stories }) =>
    stories.length > 0 || heading === undefined ? undefined : toNumbers(toPlain(heading.children), body),
  )
  const title = front.value.title ?? parts.title
  const { only: unnamed } = toSectionTitles(front.value.language ?? 'en')
  const file: EditionFile = {
    path,
    front: { ...front.value, ...(title !== undefined && { title }) },
    note: toBlocks(parts.note, notices),
    sections: parts.sections
      .filter((_, i) => numbers[i] === undefined)
      .map((part) => toSection(part, { notices, unnamed })),
    numbers: numbers.flatMap((listed) => listed ?? []),
    drafted: drafted.articles,
    places: {
      noteEnd,
      ...(drafted.end !== undefined && { draftedEnd: drafted.end }),
      ...(front.place !== undefined && { front: front.place }),
    },
  }
  notices.push(...noticeTwins(file))
  return {
    value: file,
    notices: notices.map((notice) => ({ ...notice, path })).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

async function readBody(
  text: string,
  { from, notices }: { readonly from: number; readonly notices: Notice[] },
) {
  if (!isTame(text)) {
    notices.push({
      code: 'markdown-too-deep',
      message: 'The edition is nested too deep, or has too many marks, to be read',
      help: 'Take out some of its quoted blocks, lists and marks',
    })
    return { tree: { type: 'root', children: [] } as Root, drafted: { articles: [] } }
  }
  const read = await readTree(text, from)
  const drafted = findDrafted(read.tree, text)
  const cleaned = cleanTree(read.tree, read)
  notices.push(...cleaned.notices)
  return { tree: read.tree, drafted }
}

interface SectionPart {
  readonly heading: Heading | undefined
  readonly body: RootContent[]
  readonly stories: { readonly heading: Heading; readonly body: RootContent[] }[]
}

function splitAtHeadings(nodes: readonly RootContent[]) {
  const note: RootContent[] = []
  const sections: SectionPart[] = []
  let title: string | undefined
  for (const node of nodes) {
    const section = sections.at(-1)
    const story = section?.stories.at(-1)
    // A title at the top says again what the front matter says.
    if (node.type === 'heading' && node.depth === 1 && sections.length === 0 && note.length === 0)
      title ??= toPlain(node.children)
    else if (node.type === 'heading' && node.depth <= 2)
      sections.push({ heading: node, body: [], stories: [] })
    else if (node.type === 'heading' && node.depth === 3) {
      if (section === undefined) sections.push({ heading: undefined, body: [], stories: [] })
      sections.at(-1)!.stories.push({ heading: node, body: [] })
    } else if (story !== undefined) story.body.push(node)
    else if (section !== undefined) section.body.push(node)
    else note.push(node)
  }
  return { note, sections, title: title === '' ? undefined : title }
}

interface SectionContext {
  readonly notices: Notice[]
  /** What a section is called in which stories stand before the first title. */
  readonly unnamed: string
}

function toSection(
  { heading, body, stories }: SectionPart,
  { notices, unnamed }: SectionContext,
): FileSection {
  const line = (heading ?? stories[0]?.heading)?.position?.start.line ?? 1
  const blocks = toBlocks(body, notices)
  const told = stories.map((story) => toFileStory(story, notices))
  const title = (heading && toPlain(heading.children)) || unnamed
  if (heading === undefined) notices.push(toNoSectionNotice(line, title))
  else if (told.length === 0 && blocks.length === 0) notices.push(toEmptyNotice(title, line))
  const last = stories.at(-1)
  const nodes = last === undefined ? [heading, ...body] : [last.heading, ...last.body]
  return { title, body: blocks, stories: told, line, end: findEnd(nodes) ?? 0 }
}

function findEnd(nodes: readonly (RootContent | undefined)[]): number | undefined {
  return nodes.findLast((node) => node?.position?.end.offset !== undefined)?.position?.end.offset
}

function toNoSectionNotice(line: number, title: string): Notice {
  return {
    code: 'story-without-section',
    message: `A story stands before the first section; it is printed under "${title}"`,
    line,
    help: 'Write a section above it: ## Title',
  }
}

function toEmptyNotice(title: string, line: number): Notice {
  return {
    code: 'section-empty',
    message: `Section "${title}" has no story, and is not printed`,
    line,
    help: 'Take its heading out, or write something beneath it',
  }
}
