import type { Heading, Link, Nodes, Paragraph, RootContent } from 'mdast'
import type { CitedText } from '../../model/citation.ts'
import type { FileLink, FileStory } from '../../model/edition-file.ts'
import type { Notice } from '../../model/notice.ts'
import { toBlocks } from './to-blocks.ts'
import { toPlain } from './to-words.ts'

export interface StoryPart {
  readonly heading: Heading
  readonly body: readonly RootContent[]
}

const AT_A_GLANCE = /^at a glance:\s*/i
const ALSO = /^also reported(?: by)?:/i

/**
 * Reads a story: its heading with the article's link, then, each where there is one, a line in emphasis for the dek, a line
 * "At a glance: …", the body, and "Also reported: …" with the links of further articles.
 */
export function toFileStory({ heading, body }: StoryPart, notices: Notice[]): FileStory {
  const line = heading.position?.start.line ?? 1
  const [first, second] = body
  const glanceFirst = findGlance(first)
  const dek = glanceFirst === undefined ? findDek(first) : undefined
  const oneLine = glanceFirst ?? (dek === undefined ? undefined : findGlance(second))
  const from = (dek === undefined ? 0 : 1) + (oneLine === undefined ? 0 : 1)
  const rest = body.slice(from)
  const also = rest.findLast(isAlso)
  const headline = toPlain(heading.children)
  if (headline === '') notices.push(toNamelessNotice(line))
  return {
    headline: headline === '' ? 'Untitled' : headline,
    ...(dek !== undefined && { dek }),
    ...(oneLine !== undefined && { oneLine }),
    body: toBlocks(
      rest.filter((node) => node !== also),
      notices,
    ),
    articles: [...toLinks(heading).slice(0, 1), ...(also === undefined ? [] : toLinks(also))],
    line,
    also: findPlace(also, [heading, ...body]),
  }
}

/** Behind the last link of the line that names further articles, and behind its publisher; else where the story ends. */
function findPlace(also: Paragraph | undefined, nodes: readonly RootContent[]): FileStory['also'] {
  if (also === undefined) return { at: nodes.at(-1)?.position?.end.offset ?? 0, follows: false }
  const last = also.children.findLastIndex((child) => findLinks(child).length > 0)
  const tail = also.children[last + 1]
  const publisher = tail?.type === 'text' ? (/^ \([^()]*\)/.exec(tail.value)?.[0].length ?? 0) : 0
  return { at: (also.children[last]?.position?.end.offset ?? 0) + publisher, follows: true }
}

function findDek(node: RootContent | undefined): string | undefined {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [only] = node.children
  return only?.type === 'emphasis' ? toPlain(only.children) || undefined : undefined
}

function findGlance(node: RootContent | undefined): CitedText | undefined {
  const text = node?.type === 'paragraph' ? toPlain(node.children) : ''
  const label = AT_A_GLANCE.exec(text)
  if (label === null || label[0].length === text.length) return undefined
  return { text: text.slice(label[0].length), line: node?.position?.start.line ?? 1 }
}

function isAlso(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && ALSO.test(toPlain(node.children)) && toLinks(node).length > 0
}

function toLinks(node: Nodes): readonly FileLink[] {
  return findLinks(node).map((link) => ({
    target: link.url,
    text: toPlain(link.children),
    line: link.position?.start.line ?? 1,
  }))
}

function findLinks(node: Nodes): readonly Link[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(findLinks) : []
}

function toNamelessNotice(line: number): Notice {
  return {
    code: 'story-untitled',
    message: 'The story has no headline',
    line,
    help: 'Write one: ### [Headline](../articles/its-file.md)',
  }
}
