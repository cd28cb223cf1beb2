import { type Pen, plainPen } from '../view/pen.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { escapeMarkdownUrl } from './escape-markdown-url.ts'
import { toInlineMarkdown } from './to-inline-markdown.ts'

/** Words and addresses escaped for Markdown. */
export const markdownPen: Pen = {
  text: (words) => escapeMarkdown(plainPen.text(words)),
  inline: (content, findHref) => ({ text: toInlineMarkdown(content, findHref), html: null }),
  url: (address) => {
    const url = plainPen.url(address)
    return url === null ? null : escapeMarkdownUrl(url)
  },
}
