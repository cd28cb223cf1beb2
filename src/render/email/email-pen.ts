import { toInlineHtml } from '../inline/to-inline-html.ts'
import { plainPen, type Pen } from '../view/pen.ts'

/** Words as they are; links among them look like links in programs that drop style sheets. */
export const emailPen: Pen = {
  ...plainPen,
  inline: (content, findHref) => ({
    text: plainPen.inline(content, findHref).text,
    html: toInlineHtml(content, { findHref, linkStyle: 'text-decoration: underline;' }),
  }),
}
