import type { Token } from 'mdast-util-from-markdown'

/** A token's place as a node has it. */
export function toPoint({ line, column, offset }: Token['end']) {
  return { line, column, offset }
}
