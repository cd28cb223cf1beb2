import type { Nodes, Root } from 'mdast'
import type { Point } from '../../model/position.ts'

/** How much stands before what was read. */
export interface Distance {
  readonly lines: number
  readonly offset: number
}

/** Moves the places of all nodes on; the tree itself goes on beginning where the text does. */
export function moveTree(tree: Root, distance: Distance): void {
  if (tree.position) tree.position.end = movePoint(tree.position.end, distance)
  const waiting: Nodes[] = [...tree.children]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { position } = node
    if (position)
      node.position = { start: movePoint(position.start, distance), end: movePoint(position.end, distance) }
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

function movePoint({ line, column, offset = 0 }: Point, distance: Distance): Point {
  return { line: line + distance.lines, column, offset: offset + distance.offset }
}
