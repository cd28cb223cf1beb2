import type { PhrasingContent } from 'mdast'
import { escapeHtml, type SafeHtml } from '../../kit/safe-html.ts'
import { toWords } from '../text/to-words.ts'
import type { FindHref } from './find-href.ts'

export interface InlineHtmlOptions {
  readonly findHref: FindHref
  /** Of links, where style sheets are not relied on. */
  readonly linkStyle?: string
}

/** Marked words as HTML: emphasis, links, code and line breaks; of anything else only the words. */
export function toInlineHtml(content: readonly PhrasingContent[], options: InlineHtmlOptions): SafeHtml {
  return content.map((node) => toHtml(node, options)).join('') as SafeHtml
}

function toHtml(node: PhrasingContent, options: InlineHtmlOptions): string {
  if (node.type === 'text') return escapeHtml(toWords(node.value))
  if (node.type === 'inlineCode') return `<code>${escapeHtml(toWords(node.value))}</code>`
  if (node.type === 'break') return '<br>'
  if (!('children' in node)) return ''
  const inner = toInlineHtml(node.children, options)
  if (node.type === 'emphasis') return `<em>${inner}</em>`
  if (node.type === 'strong') return `<strong>${inner}</strong>`
  const link = node.type === 'link' ? options.findHref(node.url) : null
  if (link === null) return inner
  const style = options.linkStyle === undefined ? '' : ` style="${escapeHtml(options.linkStyle)}"`
  return `<a href="${escapeHtml(link.href)}"${style}>${inner}</a>`
}
