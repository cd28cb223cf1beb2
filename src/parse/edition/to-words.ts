import type { PhrasingContent } from 'mdast'
import type { CitedText } from '../../model/citation.ts'

/**
 * Phrasing content as the lines that it is broken into, each with its words and, where some of them are marked, the marks.
 *
 * What a brief cannot print (strikethrough, notes, pictures) leaves its words or nothing.
 */
export function toLines(nodes: readonly PhrasingContent[], line: number): readonly CitedText[] {
  return splitLines(nodes).flatMap((inline, index) => {
    const words = toWords(inline)
    return words.text === '' ? [] : [{ ...words, line: line + index }]
  })
}

/** Phrasing content as one line. */
export function toWords(nodes: readonly PhrasingContent[]): CitedText {
  const inline = trimEnds(
    joinTexts(splitLines(nodes).flatMap((part, i) => (i === 0 ? part : [SPACE, ...part]))),
  )
  const text = toPlain(inline)
  return inline.every(({ type }) => type === 'text') ? { text } : { text, inline }
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' }

/** The words of phrasing content. */
export function toPlain(nodes: readonly PhrasingContent[]): string {
  return nodes.map(toRawText).join('').replace(/\s+/g, ' ').trim()
}

function toRawText(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(toRawText).join('') : ''
}

/** The nodes of each line; what is marked over several lines is marked on each. */
function splitLines(nodes: readonly PhrasingContent[]): readonly PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    const [first = [], ...rest] = splitNode(node)
    lines.at(-1)!.push(...first)
    lines.push(...rest)
  }
  return lines
}

function splitNode(node: PhrasingContent): PhrasingContent[][] {
  switch (node.type) {
    case 'text':
      return node.value.split(/\r\n|\n|\r/).map((value) => [{ type: 'text', value }])
    case 'inlineCode':
      return [[{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }]]
    case 'break':
      return [[{ type: 'break' }]]
    case 'emphasis':
    case 'strong':
      return splitLines(node.children).map((children) => [{ type: node.type, children }])
    case 'link':
      return splitLines(node.children).map((children) => [{ type: 'link', url: node.url, children }])
    default:
      return 'children' in node ? [...splitLines(node.children)] : [[]]
  }
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text') {
      if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
      else joined.push(node)
    } else if (!('children' in node)) joined.push(node)
    else if (toPlain([node]) !== '')
      joined.push({ ...node, children: joinTexts(node.children as PhrasingContent[]) } as PhrasingContent)
  }
  return joined.flatMap((node) => (node.type === 'text' ? foldNode(node.value) : [node]))
}

function foldNode(value: string): PhrasingContent[] {
  const folded = value.replace(/\s+/g, ' ')
  return folded === '' ? [] : [{ type: 'text', value: folded }]
}

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes]
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (first?.type === 'text') kept[0] = { type: 'text', value: first.value.trimStart() }
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { type: 'text', value: last.value.trimEnd() }
  return kept
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
}
