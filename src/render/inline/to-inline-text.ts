import type { PhrasingContent } from 'mdast'
import { toWords } from '../text/to-words.ts'
import type { FindHref } from './find-href.ts'

/** Marked words as plain text, with the number of its link behind each linked word. */
export function toInlineText(content: readonly PhrasingContent[], findHref: FindHref): string {
  return content.map((node) => toText(node, findHref)).join('')
}

function toText(node: PhrasingContent, findHref: FindHref): string {
  if (node.type === 'text' || node.type === 'inlineCode') return toWords(node.value)
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const inner = toInlineText(node.children, findHref)
  const link = node.type === 'link' ? findHref(node.url) : null
  return link === null ? inner : `${inner} [${link.number}]`
}
