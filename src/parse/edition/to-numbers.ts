import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { foldText } from '../../kit/fold-text.ts'
import type { FileNumber } from '../../model/edition-file.ts'
import { toPlain, toWords } from './to-words.ts'

const TITLE = 'by the numbers'

/**
 * The figures under the heading "By the numbers", each a link to its story and the words it stands in:
 * `- [**214 boats**](#story): …`; `undefined` when this is a section like any other.
 */
export function toNumbers(title: string, body: readonly RootContent[]): readonly FileNumber[] | undefined {
  if (foldText(title) !== TITLE) return undefined
  const items = body.flatMap((node) => (node.type === 'list' ? node.children : []))
  const numbers = items.map(toNumber)
  const isAll = body.every(({ type }) => type === 'list') && numbers.every((number) => number !== undefined)
  return isAll ? numbers : undefined
}

function toNumber(item: ListItem): FileNumber | undefined {
  const [paragraph] = item.children
  if (paragraph?.type !== 'paragraph' || item.children.length > 1) return undefined
  const [first, ...rest] = paragraph.children
  const link = first?.type === 'link' ? first : findLink(first)
  if (link === undefined || !link.url.startsWith('#')) return undefined
  const line = item.position?.start.line ?? 1
  const tells = toWords(dropColon(rest))
  if (tells.text === '') return undefined
  return { figure: toPlain(link.children), anchor: link.url.slice(1), tells: { ...tells, line }, line }
}

/** A link within emphasis. */
function findLink(node: PhrasingContent | undefined) {
  const inner = node?.type === 'strong' || node?.type === 'emphasis' ? node.children : []
  return inner.length === 1 && inner[0]?.type === 'link' ? inner[0] : undefined
}

function dropColon(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^\s*[:–—-]\s*/, '') }, ...rest]
    : nodes
}
