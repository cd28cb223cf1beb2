import type { Nodes, Root, RootContent } from 'mdast'
import type { Fields } from './fields.ts'
import type { Piece } from './piece.ts'
import { isSameHeadline } from './same-headline.ts'
import { findDateline } from './text/find-dateline.ts'
import { readDetail } from './text/read-detail.ts'

const DETAILS_MAX = 4
const DETAIL_LENGTH_MAX = 200

/** Takes the headline, the lines under it that are metadata, and the dateline out of a tree; what was found is added to `fields`. */
export function takeHead(tree: Root, fields: Fields): void {
  takeHeadline(tree, fields)
  for (let i = 0; i < DETAILS_MAX; i++) {
    const first = tree.children[0]
    const text = first?.type === 'paragraph' ? toPlainText(first, DETAIL_LENGTH_MAX) : undefined
    if (text === undefined || text.includes('\n') || !readDetail(text, fields)) return
    tree.children.shift()
  }
}

/** The headline is the title that was named, or the first heading, when nothing but pictures stands before it. */
function takeHeadline(tree: Root, fields: Fields): void {
  const at = tree.children.findIndex((node) => toPlainText(node, 1) !== '')
  const heading = tree.children[at]
  if (heading?.type !== 'heading') return
  const title = toPlainText(heading).replace(/\s+/g, ' ').trim()
  if (title === '') return
  if (fields.headline !== undefined && !isSameHeadline(title, fields.headline)) return
  fields.headline ??= title
  tree.children.splice(at, 1)
}

/** Lets the first paragraph begin after its dateline; gives the pieces as they are then. */
export function takeDateline(tree: Root, fields: Fields, pieces: readonly Piece[] = []): readonly Piece[] {
  const paragraph = tree.children.find((node) => toPlainText(node, 1) !== '')
  const leaf = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const found = leaf?.type === 'text' ? findDateline(leaf.value) : undefined
  if (!found || leaf?.type !== 'text') return pieces
  const start = leaf.position?.start
  const index = pieces.findIndex((piece) => piece.origin === start?.offset)
  const piece = pieces[index]
  if (start && !(piece?.verbatim && piece.value.length >= found.length)) return pieces
  fields.dateline ??= found.dateline
  if (found.date) fields.date ??= found.date
  leaf.value = leaf.value.slice(found.length)
  if (!start || !piece) return pieces
  start.offset = piece.origin + found.length
  start.column += found.length
  return pieces.with(index, { ...piece, origin: start.offset, value: piece.value.slice(found.length) })
}

/** The words of a node, up to about `lengthMax` characters. */
function toPlainText(node: RootContent, lengthMax = Infinity): string {
  let text = ''
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next && text.length < lengthMax; next = waiting.pop()) {
    if ('children' in next)
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
    else if (next.type === 'break') text += '\n'
    else if ('value' in next && next.type !== 'html') text += next.value
  }
  return text
}
