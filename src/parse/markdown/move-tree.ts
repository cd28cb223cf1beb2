import type { Nodes } from 'mdast'
import type { Point } from '../../model/position.ts'

/** How much stands before what was read. */
export interface Distance {
  readonly lines: number
  readonly offset: number
}

/** Moves the places of a node and of all in it on; a root goes on beginning where the text does. */
export function moveTree(tree: Nodes, distance: Distance): void {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { position, type } = node
    if (position)
      node.position = {
        start: type === 'root' ? position.start : movePoint(position.start, distance),
        end: movePoint(position.end, distance),
      }
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

export function movePoint({ line, column, offset = 0 }: Point, distance: Distance): Point {
  return { line: line + distance.lines, column, offset: offset + distance.offset }
}
