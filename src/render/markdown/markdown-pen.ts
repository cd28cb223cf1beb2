import { type Pen, plainPen } from '../view/pen.ts'
import type { Dialect } from './dialect.ts'
import { escapeMarkdownUrl } from './escape-markdown-url.ts'
import { neutralDialect } from './neutral-dialect.ts'
import { toInlineMarkdown } from './to-inline-markdown.ts'

/** Words and addresses escaped for a dialect of Markdown. */
export function toMarkdownPen(dialect: Dialect): Pen {
  const url = (address: string) => {
    const plain = plainPen.url(address)
    return plain === null ? null : escapeMarkdownUrl(plain)
  }
  return {
    between: dialect.lineBreaks === 'folded' ? '\n' : ' ',
    text: (words) => dialect.text(plainPen.text(words)),
    inline: (content, findHref) => ({ text: toInlineMarkdown(content, { findHref, dialect }), html: null }),
    url,
    image: url,
  }
}

/** Escaped so that every engine reads it alike. */
export const markdownPen: Pen = toMarkdownPen(neutralDialect)
