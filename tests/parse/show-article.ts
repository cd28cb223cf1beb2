import type { Nodes } from 'mdast'
import type { Article } from '../../src/model/article.ts'

const HEAD = [
  'headline',
  'dek',
  'byline',
  'dateline',
  'date',
  'publisher',
  'canonicalUrl',
  'language',
  'tags',
  'section',
  'image',
  'wordCount',
  'positionsIn',
] as const

/** An article for eyes: what it says about itself, its tree and its text. */
export function showArticle(article: Article): string {
  const head = HEAD.filter((name) => article[name] !== undefined).map(
    (name) => `${name}: ${showValue(article[name])}`,
  )
  const notices = article.notices.map(
    ({ code, line, message }) => `! ${code}${line ? ` (line ${line})` : ''}: ${message}`,
  )
  const passages = article.passages.map(({ kind, start, end }) => `${start}-${end} ${kind}`)
  return `${[...head, ...notices, '', ...showNode(article.tree), '', passages.join('\n'), '', article.text].join('\n')}\n`
}

function showValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function showNode(node: Nodes, indent = ''): string[] {
  const shown = Object.entries(node)
    .filter(
      ([name, value]) => !['type', 'children', 'position', 'data', 'value'].includes(name) && value != null,
    )
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  const place = node.position
    ? ` ${node.position.start.line}:${node.position.start.column}-${node.position.end.line}:${node.position.end.column}`
    : ''
  const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
  const line = `${indent}${node.type}${shown.join('')}${place}${value}`
  return [
    line,
    ...('children' in node ? node.children.flatMap((child) => showNode(child, `${indent}  `)) : []),
  ]
}
