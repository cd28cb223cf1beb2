const REACHING: ReadonlySet<unknown> = new Set(['Decorator', 'DecoratorBlock', 'PartialBlockStatement'])

/**
 * Whether nothing in a template's syntax tree reaches out of the block that it stands in: no `../`, no block parameter, and no
 * partial of its own or with a block.
 */
export function isClosed(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isClosed)
  if (typeof node !== 'object' || node === null) return true
  const { type, depth, blockParams } = node as {
    readonly type?: unknown
    readonly depth?: unknown
    readonly blockParams?: unknown
  }
  if (REACHING.has(type) || (type === 'PathExpression' && depth !== 0) || blockParams !== undefined) return false
  return Object.values(node).every(isClosed)
}
