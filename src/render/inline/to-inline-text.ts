import type { PhrasingContent } from 'mdast'
import type { TextLinks } from '../../model/email-options.ts'
import { toWords } from '../text/to-words.ts'
import type { FindHref } from './find-href.ts'

/** Marked words as plain text, with the number or the address of its link behind each linked word. */
export function toInlineText(
  content: readonly PhrasingContent[],
  findHref: FindHref,
  links: TextLinks = 'numbered',
): string {
  return content.map((node) => toText(node, findHref, links)).join('')
}

function toText(node: PhrasingContent, findHref: FindHref, links: TextLinks): string {
  if (node.type === 'text' || node.type === 'inlineCode') return toWords(node.value)
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const inner = toInlineText(node.children, findHref, links)
  const link = node.type === 'link' ? findHref(node.url) : null
  if (link === null) return inner
  return links === 'inline' ? `${inner} <${link.href}>` : `${inner} [${link.number}]`
}
