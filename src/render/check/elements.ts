import type { Element, Nodes, Root } from 'hast'

/** The elements of a document in their order, those in templates left out. */
export function listElements(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...listElements(child)] : []))
}

/** The text of an element with the alternative texts of its pictures, white space folded. */
export function toSpokenText(node: Nodes): string {
  return toText(node).replaceAll(/\s+/g, ' ').trim()
}

function toText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') return toAttribute(node, 'alt') ?? ''
  return 'children' in node ? node.children.map(toText).join('') : ''
}

/** An attribute as it was written; nothing when it is not there. */
export function toAttribute(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** Whether a style hides an element from everybody. */
export function isHidden(element: Element): boolean {
  return /display:\s*none/.test(toAttribute(element, 'style') ?? '')
}
