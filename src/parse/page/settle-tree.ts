import type { Nodes, Parents, PhrasingContent, Root, Table, TableCell, TableRow } from 'mdast'
import { toWebUrl } from '../to-fields.ts'

/** Makes addresses absolute, drops pictures that have none, and forgets places in HTML that nobody will see. */
export function settleTree(tree: Root, baseUrl: string | undefined): void {
  settleChildren(tree, baseUrl)
}

function settleChildren(parent: Parents, baseUrl: string | undefined): void {
  delete parent.position
  const kept: Nodes[] = []
  for (const child of parent.children) {
    delete child.position
    if (child.type === 'html') continue
    if ('children' in child) settleChildren(child, baseUrl)
    if (child.type === 'image') {
      const url = toWebUrl(toAbsolute(child.url, baseUrl))
      if (url?.startsWith('https:')) kept.push({ ...child, url })
    } else if (child.type === 'link') {
      // One that leads nowhere is known as a link until the tree is cleaned: that it was one tells a pointer from prose.
      kept.push({ ...child, url: toAbsolute(child.url, baseUrl) ?? '' })
    } else if (!isEmpty(child)) kept.push(child.type === 'table' ? withHead(child) : child)
  }
  parent.children = fit(kept, parent) as typeof parent.children
}

function fit(nodes: readonly Nodes[], { type }: Parents): readonly Nodes[] {
  if (HOLDS_PHRASING.has(type)) return toPhrasing(nodes)
  if (type === 'table') return nodes.map((node) => (node.type === 'tableRow' ? node : toRow([toCell(node)])))
  if (type === 'tableRow') return nodes.map((node) => (node.type === 'tableCell' ? node : toCell(node)))
  return HOLDS_FLOW.has(type) ? toFlow(nodes) : nodes
}

const HOLDS_FLOW: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])
const HOLDS_PHRASING: ReadonlySet<string> = new Set(
  'paragraph heading tableCell link emphasis strong delete'.split(' '),
)
const PHRASING: ReadonlySet<string> = new Set(
  'text inlineCode break image link emphasis strong delete footnoteReference'.split(' '),
)

/** Broken pages have blocks within headings and cells; their words stay, a space apart. */
function toPhrasing(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (PHRASING.has(node.type)) return [node]
    if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }]
    return 'children' in node ? [{ type: 'text', value: ' ' }, ...toPhrasing(node.children)] : []
  })
}

/** Tables of broken pages, within links for one, hold what is no row and no cell. */
function toRow(children: readonly TableCell[]): TableRow {
  return { type: 'tableRow', children: [...children] }
}

function toCell(node: Nodes): TableCell {
  return { type: 'tableCell', children: toPhrasing([node]) as PhrasingContent[] }
}

/** An address on the page itself or, without a base, of an unknown place, is `undefined`; an unsafe one stays to be noticed. */
function toAbsolute(url: string, baseUrl: string | undefined): string | undefined {
  if (url.startsWith('#')) return undefined
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url
  return baseUrl !== undefined && URL.canParse(url, baseUrl) ? new URL(url, baseUrl).href : undefined
}

/** A table without a head was given an empty one; its first row becomes the head. */
function withHead(table: Table): Table {
  const [head, ...rows] = table.children
  const isBare = head !== undefined && head.children.every((cell) => cell.children.length === 0)
  return isBare && rows.length > 0 ? { ...table, children: rows } : table
}

function isEmpty(node: Nodes): boolean {
  return (
    'children' in node && node.children.length === 0 && node.type !== 'tableCell' && node.type !== 'tableRow'
  )
}

/** Words that stand among blocks become paragraphs. */
function toFlow(nodes: readonly Nodes[]): Nodes[] {
  const flow: Nodes[] = []
  let open: Nodes[] | undefined
  for (const node of nodes) {
    if (!PHRASING.has(node.type)) {
      flow.push(node)
      open = undefined
    } else if (open) open.push(node)
    else {
      open = [node]
      flow.push({ type: 'paragraph', children: open as never })
    }
  }
  return flow
}
