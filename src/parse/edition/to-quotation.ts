import type { Blockquote, Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { FileAttribution, FileQuotation } from '../../model/edition-file.ts'
import { stripQuotationMarks } from './strip-quotation-marks.ts'
import { toAttribution, toSpeaker } from './to-attribution.ts'
import { toLines, toPlain } from './to-words.ts'

/** A line of a block quote. */
interface QuotedLine {
  readonly text: string
  readonly line: number
  /** It opens a paragraph or an item of a list. */
  readonly opens: 'paragraph' | 'item' | undefined
}

// “It is over.” — Anna Smith, mayor
const TAIL = /^(.*[”"’»“‹›'])\s*[—–―]\s*(\p{L}[^.!?;:“”"]{1,150})$/su

/** A block quote as words and who said them; `undefined` when it holds no words. */
export function toQuotation(node: Blockquote): FileQuotation | undefined {
  const lines = listLines(node)
  const last = lines.at(-1)
  if (last === undefined) return undefined
  const line = node.position?.start.line ?? 1
  const said = lines.length > 1 ? toLastLine(last) : undefined
  if (said !== undefined) return { text: join(lines.slice(0, -1)), attribution: said, line }
  const tail = TAIL.exec(join(lines, { strip: false }))
  const teller = tail === null ? undefined : toSpeaker(tail[2]!, last.line)
  if (tail === null || teller === undefined) return { text: join(lines), line }
  return { text: stripQuotationMarks(tail[1]!), attribution: teller, line }
}

/** The line of attribution that stands beneath a block quote instead of in it. */
export function toFollowingAttribution(node: Nodes | undefined): FileAttribution | undefined {
  const line = node?.position?.start.line ?? 1
  if (node?.type === 'paragraph') {
    const text = toPlain(node.children)
    return isShort(text) ? toAttribution(text, line) : undefined
  }
  if (node?.type !== 'list' || node.ordered === true || node.children.length !== 1) return undefined
  const [item] = node.children
  const text = item?.children.length === 1 ? toPlain(findPhrasing(item.children[0]!)) : ''
  return isShort(text) ? toSpeaker(text, line) : undefined
}

/** A name and a role are no sentence. */
function isShort(text: string): boolean {
  return text.length <= 160 && !/[.!?]["'”’»]?$/.test(text.replace(/\b(?:Jr|Sr)\.$/, ''))
}

function toLastLine({ text, line, opens }: QuotedLine): FileAttribution | undefined {
  return opens === 'item' ? (isShort(text) ? toSpeaker(text, line) : undefined) : toAttribution(text, line)
}

function join(lines: readonly QuotedLine[], { strip } = { strip: true }): string {
  const text = lines.map((line) => line.text).join(' ')
  return strip ? stripQuotationMarks(text) : text
}

function listLines(node: Nodes): readonly QuotedLine[] {
  if (node.type === 'paragraph' || node.type === 'heading') return toQuotedLines(node, 'paragraph')
  if (node.type === 'listItem')
    return node.children.flatMap((child) =>
      toQuotedLines({ children: [...findPhrasing(child)], position: child.position }, 'item'),
    )
  if (node.type === 'code')
    return [
      {
        text: node.value.replace(/\s+/g, ' ').trim(),
        line: node.position?.start.line ?? 1,
        opens: 'paragraph',
      },
    ]
  return 'children' in node ? node.children.flatMap(listLines) : []
}

function toQuotedLines(
  { children, position }: Pick<Paragraph, 'children' | 'position'>,
  kind: 'paragraph' | 'item',
): readonly QuotedLine[] {
  return toLines(children, position?.start.line ?? 1).map(({ text, line = 1 }, index) => ({
    text,
    line,
    opens: index === 0 ? kind : undefined,
  }))
}

function findPhrasing(node: Nodes): readonly PhrasingContent[] {
  return node.type === 'paragraph' || node.type === 'heading' ? node.children : []
}
