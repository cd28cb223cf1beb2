import type { Html, Root } from 'mdast'
import { readLinkTarget } from '../../kit/link-target.ts'
import type { DraftedArticle } from '../../model/edition-file.ts'

const OPENING = /^<!--\s*Drafted from/i
const ROW = /^\s*([0-9a-f]{8,64})\s+(\S.*?)\s*$/

export interface Drafted {
  readonly articles: readonly DraftedArticle[]
  /** Offset of the end of the list's last row. */
  readonly end?: number
}

/**
 * The articles that an edition was drafted from, out of the comments that list them: a hash and a path on each line.
 *
 * @example
 * findDrafted({ type: 'root', children: [] }, '') // { articles: [] }
 */
export function findDrafted(tree: Root, text: string): Drafted {
  const comments = tree.children.filter(
    (node): node is Html => node.type === 'html' && OPENING.test(node.value),
  )
  const articles = comments.flatMap((node) => toRows(node))
  const start = comments.at(-1)?.position?.start.offset
  const close = start === undefined ? -1 : text.indexOf('-->', start)
  if (start === undefined || close < 0) return { articles }
  const rows = text.slice(start, close)
  return { articles, end: start + rows.trimEnd().length }
}

function toRows({ value, position }: Html): readonly DraftedArticle[] {
  const first = position?.start.line ?? 1
  return value
    .replace(/-->[^]*$/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((row, index) => {
      const [, sha256, path] = ROW.exec(row) ?? []
      return sha256 === undefined || path === undefined
        ? []
        : [{ path: readLinkTarget(path), sha256, line: first + index }]
    })
}
