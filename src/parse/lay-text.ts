import type { Nodes, Parents, Root } from 'mdast'
import type { Passage, PassageKind, Run } from '../model/article.ts'
import { TextLayer } from './text-layer.ts'
import type { Piece } from './piece.ts'

export interface LaidText {
  readonly text: string
  readonly passages: readonly Passage[]
  /** Empty when no pieces were given. */
  readonly runs: readonly Run[]
}

/**
 * Writes the words of a tree out as plain text, and notes in the tree where each leaf stands in it.
 *
 * White space in the leaves is folded; leaves left without a character are taken out of the tree.
 */
export function layText(tree: Root, pieces: readonly Piece[] | undefined): LaidText {
  const layer = new TextLayer(pieces)
  layNode(tree, { layer, kind: 'paragraph' })
  return layer.finish()
}

declare module 'mdast' {
  interface ParagraphData {
    /** Set where the parser knows more than the tree can say. */
    passageKind?: PassageKind
  }
}

interface Place {
  readonly layer: TextLayer
  readonly kind: PassageKind
}

function layNode(node: Nodes, place: Place): void {
  switch (node.type) {
    case 'paragraph':
      return layBlock(node, place, node.data?.passageKind ?? place.kind)
    case 'heading':
      return layBlock(node, place, 'heading')
    case 'tableCell':
      return layBlock(node, place, 'cell')
    case 'code':
      place.layer.openPassage('code')
      place.layer.addCode(node)
      return place.layer.closePassage()
    case 'blockquote':
      return layChildren(node, { ...place, kind: 'blockquote' })
    case 'listItem':
      return layChildren(node, { ...place, kind: 'listItem' })
    case 'footnoteDefinition':
      return layChildren(node, { ...place, kind: 'footnote' })
    default:
      if ('children' in node) layChildren(node, place)
      else layLeaf(node, place.layer)
  }
}

function layBlock(node: Parents, { layer }: Place, kind: PassageKind): void {
  layer.openPassage(kind)
  layChildren(node, { layer, kind })
  layer.closePassage()
  dropEmptyLeaves(node)
}

function layChildren(node: Parents, place: Place): void {
  for (const child of node.children) layNode(child, place)
}

function layLeaf(node: Nodes, layer: TextLayer): void {
  if (node.type === 'text' || node.type === 'inlineCode') layer.addText(node)
  else if (node.type === 'break') layer.addBreak(node)
}

function dropEmptyLeaves(node: Parents): void {
  const kept = node.children.filter((child) => {
    if ('children' in child) dropEmptyLeaves(child)
    return !(child.type === 'text' || child.type === 'inlineCode') || child.value !== ''
  })
  if (kept.length < node.children.length) node.children = kept as typeof node.children
}
