import type { Nodes } from 'mdast'
import type { Article } from '../model/article.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'

const EXCERPT_LENGTH = 60
const METADATA = [
  'headline',
  'dek',
  'byline',
  'dateline',
  'date',
  'publisher',
  'canonicalUrl',
  'language',
  'section',
  'tags',
] as const

/** An article's metadata and tree, a node a line, with the line and column each begins at. */
export function describeTree(article: Article, paint: Paint): readonly string[] {
  const metadata = METADATA.flatMap((key) => {
    const value = article[key]
    const text = Array.isArray(value) ? value.join(', ') : (value ?? '')
    return text === '' ? [] : [`${paint.dim(key.padEnd(13))} ${toPlainText(String(text))}`]
  })
  const lines: string[] = []
  // A list of what is left to visit, and no recursion: trees from strangers may be deep.
  const open: { node: Nodes; depth: number }[] = [{ node: article.tree, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    lines.push(describeNode(next.node, { depth: next.depth, paint }))
    if (!('children' in next.node)) continue
    for (const child of next.node.children.toReversed()) open.push({ node: child, depth: next.depth + 1 })
  }
  return [paint.bold(article.path), ...metadata, '', ...lines, '']
}

function describeNode(node: Nodes, { depth, paint }: { depth: number; paint: Paint }): string {
  const start = node.position?.start
  const place = start ? paint.dim(` ${start.line}:${start.column}`) : ''
  const value =
    'value' in node
      ? ` ${JSON.stringify(toExcerpt(node.value))}`
      : 'url' in node
        ? ` <${toExcerpt(node.url)}>`
        : ''
  const level = node.type === 'heading' ? ` ${node.depth}` : ''
  return `${'  '.repeat(Math.min(depth, 40))}${node.type}${level}${value}${place}`
}

function toExcerpt(text: string): string {
  const plain = toPlainText(text)
  return plain.length <= EXCERPT_LENGTH ? plain : `${plain.slice(0, EXCERPT_LENGTH)}…`
}
