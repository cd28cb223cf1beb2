import type { PhrasingContent } from 'mdast'
import type { FindHref } from '../inline/find-href.ts'
import { toWords } from '../text/to-words.ts'
import type { Dialect } from './dialect.ts'

const WHOLE_WORDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su

export interface InlineOptions {
  readonly findHref: FindHref
  readonly dialect: Dialect
}

/** Marked words as Markdown of a dialect. */
export function toInlineMarkdown(content: readonly PhrasingContent[], options: InlineOptions): string {
  return content.map((node) => toMarkdown(node, options)).join('')
}

function toMarkdown(node: PhrasingContent, options: InlineOptions): string {
  const { dialect } = options
  if (node.type === 'text') return dialect.text(toWords(node.value))
  if (node.type === 'inlineCode')
    return dialect.code(toWords(node.value)) ?? dialect.text(toWords(node.value))
  if (node.type === 'break') return dialect.html === 'kept' ? '<br/>' : ' '
  if (!('children' in node)) return ''
  const inner = toInlineMarkdown(node.children, options)
  if (node.type === 'emphasis') return toMarked(inner, { mark: '*', tag: 'em', dialect })
  if (node.type === 'strong') return toMarked(inner, { mark: '**', tag: 'strong', dialect })
  const link = node.type === 'link' ? options.findHref(node.url) : null
  return link === null ? inner : `[${inner}](${link.href})`
}

interface MarkOptions {
  readonly mark: string
  readonly tag: string
  readonly dialect: Dialect
}

/** Beside punctuation it depends on what stands around them whether stars are marks; tags always are. */
function toMarked(inner: string, { mark, tag, dialect }: MarkOptions): string {
  if (WHOLE_WORDS.test(inner)) return `${mark}${inner}${mark}`
  return dialect.html === 'kept' ? `<${tag}>${inner}</${tag}>` : inner
}
