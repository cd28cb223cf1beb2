import type { PhrasingContent } from 'mdast'
import type { FindHref } from '../inline/find-href.ts'
import { toWords } from '../text/to-words.ts'
import { escapeMarkdown } from './escape-markdown.ts'

const WHOLE_WORDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su
const TAME_CODE = /^[\w.,:;()/-](?:[\w .,:;()/-]*[\w.,:;()/-])?$/

/** Marked words as Markdown that every engine reads alike. */
export function toInlineMarkdown(content: readonly PhrasingContent[], findHref: FindHref): string {
  return content.map((node) => toMarkdown(node, findHref)).join('')
}

function toMarkdown(node: PhrasingContent, findHref: FindHref): string {
  if (node.type === 'text') return escapeMarkdown(toWords(node.value))
  if (node.type === 'inlineCode') return toCode(toWords(node.value))
  if (node.type === 'break') return '<br/>'
  if (!('children' in node)) return ''
  const inner = toInlineMarkdown(node.children, findHref)
  if (node.type === 'emphasis') return toMarked(inner, { mark: '*', tag: 'em' })
  if (node.type === 'strong') return toMarked(inner, { mark: '**', tag: 'strong' })
  const link = node.type === 'link' ? findHref(node.url) : null
  return link === null ? inner : `[${inner}](${link.href})`
}

/** Beside punctuation it depends on what stands around them whether stars are marks; tags always are. */
function toMarked(inner: string, { mark, tag }: { readonly mark: string; readonly tag: string }): string {
  return WHOLE_WORDS.test(inner) ? `${mark}${inner}${mark}` : `<${tag}>${inner}</${tag}>`
}

/** Within backticks an entity is no entity, and templates look into them. */
function toCode(value: string): string {
  return TAME_CODE.test(value) ? `\`${value}\`` : `<code>${escapeMarkdown(value)}</code>`
}
