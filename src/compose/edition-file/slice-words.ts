import type { PhrasingContent } from 'mdast'
import type { CitedText } from '../../model/citation.ts'

/** Words from `start` to `end` with their marks; `undefined` where marks and words do not go in step. */
export function sliceWords({ text, inline }: CitedText, start: number, end: number): CitedText | undefined {
  const words = text.slice(start, end)
  if (inline === undefined) return { text: words }
  if (inline.map(toText).join('') !== text) return undefined
  const marked = sliceNodes(inline, start, end)
  return marked.every(({ type }) => type === 'text') ? { text: words } : { text: words, inline: marked }
}

function toText(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(toText).join('') : ''
}

function sliceNodes(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let at = 0
  for (const node of nodes) {
    const length = toText(node).length
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)]
    at += length
    if (from >= to) continue
    if (node.type === 'text' || node.type === 'inlineCode')
      kept.push({ ...node, value: node.value.slice(from, to) })
    else if ('children' in node)
      kept.push({
        ...node,
        children: sliceNodes(node.children as PhrasingContent[], from, to),
      } as PhrasingContent)
    else kept.push(node)
  }
  return kept
}
