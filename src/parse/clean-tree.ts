import type { Definition, Html, Nodes, Parents, Root, RootContent } from 'mdast'
import type { Run } from '../model/article.ts'
import type { Notice } from '../model/notice.ts'
import type { Piece } from './piece.ts'
import { toSafeTarget } from './safe-target.ts'
import { matchPieces } from './match-pieces.ts'
import { isHiddenElement, stripHtml, type Stretch } from './strip-html.ts'

const PHRASING_DEPTH_MAX = 24
const ACTIVE =
  /<\s*(?:script|iframe|object|embed|applet|form|base|meta|link|frame)\b|[\s/"']on\w+\s*=|(?:javascript|vbscript|data)\s*:/i
const NESTED_PHRASING: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])

/**
 * Takes raw HTML and unsafe addresses out of a Markdown tree, and puts every link's address where it is used.
 *
 * The text inside raw HTML stays, unless it is a script or a style.
 */
export function cleanTree(
  tree: Root,
  { pieces, htmlPieces }: { readonly pieces: readonly Piece[]; readonly htmlPieces: readonly Piece[] },
): { pieces: readonly Piece[]; notices: readonly Notice[] } {
  const cleaner: Cleaner = { definitions: findDefinitions(tree), htmlPieces, added: [], notices: new Map() }
  cleanChildren(tree, cleaner, 0)
  const all =
    cleaner.added.length === 0 ? pieces : [...pieces, ...cleaner.added].sort((a, b) => a.origin - b.origin)
  return { pieces: all, notices: [...cleaner.notices.values()] }
}

interface Cleaner {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly htmlPieces: readonly Piece[]
  /** Pieces of text that stood in raw HTML. */
  readonly added: Piece[]
  /** One of each code; a notice for every link would bury the others. */
  readonly notices: Map<string, Notice>
}

function findDefinitions(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!)
  }
  return definitions
}

function cleanChildren(parent: Parents, cleaner: Cleaner, phrasingDepth: number): void {
  const kept: Nodes[] = []
  const { children } = parent
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    if (child.type === 'html') {
      noteActive(child, cleaner)
      const end = findHiddenEnd(children, i)
      if (end > i) i = end
      else kept.push(...toVisible(child, parent, cleaner))
    } else kept.push(...cleanNode(child, cleaner, phrasingDepth))
  }
  parent.children = kept as typeof parent.children
}

function cleanNode(node: RootContent, cleaner: Cleaner, phrasingDepth: number): Nodes[] {
  if (node.type === 'definition') return []
  if (!('children' in node)) return cleanLeaf(node, cleaner)
  const depth = NESTED_PHRASING.has(node.type) ? phrasingDepth + 1 : phrasingDepth
  if (depth > PHRASING_DEPTH_MAX) return findLeaves(node)
  cleanChildren(node, cleaner, depth)
  if (node.type !== 'link' && node.type !== 'linkReference') return [node]
  const { url, title } =
    node.type === 'link' ? node : (cleaner.definitions.get(node.identifier) ?? { url: '' })
  const target = toSafeTarget(url)
  if (target === undefined && url !== '') noteUnsafe(node, cleaner)
  if (target === undefined || node.children.length === 0) return node.children
  return [{ type: 'link', url: target, title: title ?? null, children: node.children, ...at(node) }]
}

function cleanLeaf(node: RootContent, cleaner: Cleaner): Nodes[] {
  if (node.type !== 'image' && node.type !== 'imageReference') return [node]
  const { url, title } =
    node.type === 'image' ? node : (cleaner.definitions.get(node.identifier) ?? { url: '' })
  const target = toSafeTarget(url)
  if (target !== undefined && !target.startsWith('mailto:'))
    return [{ type: 'image', url: target, title: title ?? null, alt: node.alt ?? '', ...at(node) }]
  if (url !== '') noteUnsafe(node, cleaner)
  return []
}

function at(node: Nodes) {
  return node.position ? { position: node.position } : {}
}

function findLeaves(node: Nodes): Nodes[] {
  const leaves: Nodes[] = []
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('children' in next)
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
    else if (next.type === 'text' || next.type === 'inlineCode' || next.type === 'break') leaves.push(next)
  }
  return leaves
}

/** The sibling that closes a script or the like which opens at `from`; `from` when there is none. */
function findHiddenEnd(children: readonly Nodes[], from: number): number {
  const name = /^<([a-z]+)[^>]*(?<!\/)>$/i.exec((children[from] as Html).value)?.[1]
  if (name === undefined || !isHiddenElement(name)) return from
  const close = new RegExp(`^</${name}\\s*>`, 'i')
  const end = children.findIndex((child, i) => i > from && child.type === 'html' && close.test(child.value))
  return Math.max(from, end)
}

function toVisible(node: Html, parent: Parents, cleaner: Cleaner): Nodes[] {
  if (isPhrasingParent(parent))
    return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break', ...at(node) }] : []
  const stretches = stripHtml(node.value)
  if (!stretches.some(({ text }) => /\S/.test(text))) return []
  const runs = matchPieces(node, cleaner.htmlPieces)
  for (const stretch of stretches) cleaner.added.push(...toPieces(stretch, runs))
  const value = stretches.map(({ text }) => text).join('')
  return [{ type: 'paragraph', children: [{ type: 'text', value, ...at(node) }], ...at(node) }]
}

/** A stretch may go over several lines, with the marks of a container between them. */
function toPieces({ start, text }: Stretch, runs: readonly Run[]): Piece[] {
  return runs.flatMap((run) => {
    const from = Math.max(start, run.start)
    const to = Math.min(start + text.length, run.start + run.length)
    const value = to > from ? text.slice(from - start, to - start) : ''
    return /\S/.test(value) ? [{ origin: run.origin + from - run.start, value, verbatim: true }] : []
  })
}

function isPhrasingParent(parent: Parents): boolean {
  return (
    parent.type === 'paragraph' ||
    parent.type === 'heading' ||
    parent.type === 'tableCell' ||
    NESTED_PHRASING.has(parent.type)
  )
}

function noteActive(node: Html, { notices }: Cleaner): void {
  if (notices.has('html-removed') || !ACTIVE.test(node.value)) return
  notices.set('html-removed', {
    code: 'html-removed',
    message: 'A script or another active part of HTML was taken out',
    ...(node.position ? { line: node.position.start.line } : {}),
    help: 'Write the article in Markdown alone',
  })
}

function noteUnsafe(node: Nodes, { notices }: Cleaner): void {
  if (notices.has('unsafe-link')) return
  notices.set('unsafe-link', {
    code: 'unsafe-link',
    message: 'An address that is not safe to follow was taken out; its words stay',
    ...(node.position ? { line: node.position.start.line } : {}),
    help: 'Use an address that begins with https://',
  })
}
