import type { Options } from 'rehype-sanitize'

/** What an article's body may consist of in our pages; everything else loses its tags or is dropped with its text. */
export const SANITIZE_SCHEMA: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'section'],
    ...['a', 'em', 'strong', 'del', 'code', 'br', 'img', 'mark', 'sup'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math'],
  attributes: {
    a: ['href', 'rel', 'id', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy']],
    // Anchors are made by us and checked when they are made.
    mark: ['id', 'className'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    p: [['className', 'footnotes-title']],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    th: [['className', 'to-right', 'to-center']],
    td: [['className', 'to-right', 'to-center']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  // The syntax tree's own prefix for footnotes is kept; nothing else of an author's reaches an id.
  clobber: [],
  required: {},
}
