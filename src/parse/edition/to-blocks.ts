import type { Image, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { CitedText } from '../../model/citation.ts'
import type { FileBlock } from '../../model/edition-file.ts'
import type { StoryImage } from '../../model/edition.ts'
import type { Notice } from '../../model/notice.ts'
import { toFollowingAttribution, toQuotation } from './to-quotation.ts'
import { toLines, toPlain, toWords } from './to-words.ts'

/** Reads the blocks of a note, a section's opening or a story; `notices` hears of what cannot be printed as it stands. */
export function toBlocks(nodes: readonly RootContent[], notices: Notice[]): readonly FileBlock[] {
  const blocks: FileBlock[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node.type !== 'blockquote') {
      blocks.push(...toBlock(node, notices))
      continue
    }
    const quotation = toQuotation(node)
    if (quotation === undefined) continue
    const beneath = quotation.attribution === undefined ? toFollowingAttribution(nodes[i + 1]) : undefined
    if (beneath !== undefined) i++
    const whole = beneath === undefined ? quotation : { ...quotation, attribution: beneath }
    if (whole.attribution === undefined) notices.push(toUnattributedNotice(whole.line))
    blocks.push({ kind: 'quotation', quotation: whole })
  }
  return blocks
}

function toBlock(node: RootContent, notices: Notice[]): readonly FileBlock[] {
  switch (node.type) {
    case 'paragraph':
      return toParagraph(node)
    case 'list':
      return toPoints(node)
    case 'heading':
      notices.push(toDeepHeadingNotice(node.position?.start.line ?? 1))
      return toParagraph({ children: [{ type: 'strong', children: node.children }], position: node.position })
    case 'thematicBreak':
      return []
    default:
      return toLooseWords(node, notices)
  }
}

/** A paragraph; pictures in it stand behind it on their own. */
function toParagraph({ children, position }: Pick<Paragraph, 'children' | 'position'>): readonly FileBlock[] {
  const line = position?.start.line ?? 1
  const lines = toLines(children, line)
  const images = findImages(children).map((image): FileBlock => ({ kind: 'image', image: toImage(image) }))
  return [...(lines.length === 0 ? [] : [{ kind: 'paragraph' as const, lines }]), ...images]
}

function findImages(nodes: readonly PhrasingContent[]): readonly Image[] {
  return nodes.flatMap((node) =>
    node.type === 'image' ? [node] : 'children' in node ? findImages(node.children) : [],
  )
}

function toImage({ url, alt, title, position }: Image): StoryImage {
  return {
    url,
    alt: (alt ?? '').replace(/\s+/g, ' ').trim(),
    ...(title && { caption: title.replace(/\s+/g, ' ').trim() }),
    line: position?.start.line ?? 1,
  }
}

/** A list; one within it goes on as points of its own. */
function toPoints(list: List): readonly FileBlock[] {
  const points = list.children.flatMap(toItemPoints)
  if (points.length === 0) return []
  return [{ kind: 'points', points, ...(list.ordered === true && { start: list.start ?? 1 }) }]
}

function toItemPoints(item: ListItem): readonly CitedText[] {
  const own: PhrasingContent[] = []
  const inner: CitedText[] = []
  for (const child of item.children) {
    if (child.type === 'list') inner.push(...child.children.flatMap(toItemPoints))
    else
      own.push(...(own.length === 0 ? [] : [{ type: 'text' as const, value: ' ' }]), ...listPhrasing(child))
  }
  const words = toWords(own)
  return [...(words.text === '' ? [] : [{ ...words, line: item.position?.start.line ?? 1 }]), ...inner]
}

function listPhrasing(node: Nodes): readonly PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }]
  if (!('children' in node)) return []
  return node.children.flatMap((child, i) => [
    ...(i === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...listPhrasing(child),
  ])
}

/** Tables and the like: a paragraph for each row, and a word about it. */
function toLooseWords(node: RootContent, notices: Notice[]): readonly FileBlock[] {
  const rows: readonly (readonly PhrasingContent[])[] =
    node.type === 'table'
      ? node.children.map((row) =>
          row.children.flatMap((cell, i) => [
            ...(i === 0 ? [] : [{ type: 'text' as const, value: ', ' }]),
            ...cell.children,
          ]),
        )
      : [listPhrasing(node)]
  const line = node.position?.start.line ?? 1
  const lines = rows
    .filter((row) => toPlain(row) !== '')
    .map((row, i) => ({ ...toWords(row), line: line + i }))
  if (lines.length === 0) return []
  notices.push({
    code: 'block-simplified',
    message: 'It is of a kind that an edition does not print; its words became a paragraph',
    line,
    help: 'Write it as paragraphs, a list, a block quote or a picture',
  })
  return lines.map((words) => ({ kind: 'paragraph', lines: [words] }))
}

function toUnattributedNotice(line: number): Notice {
  return {
    code: 'quotation-unattributed',
    message: 'The quotation does not say who said it',
    line,
    help: 'Write a line beneath it in the block quote: > — Name, role',
  }
}

function toDeepHeadingNotice(line: number): Notice {
  return {
    code: 'heading-simplified',
    message: 'A heading within a story became a bold paragraph',
    line,
    help: 'Sections begin with ##, stories with ###; nothing goes deeper',
  }
}
