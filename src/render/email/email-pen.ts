import type { TextLinks } from '../../model/email-options.ts'
import { toInlineHtml } from '../inline/to-inline-html.ts'
import { toInlineText } from '../inline/to-inline-text.ts'
import { toLine } from '../text/to-line.ts'
import { plainPen, type Pen } from '../view/pen.ts'

/** Words as they are; links among them look like links in programs that drop style sheets. */
export function findEmailPen(textLinks: TextLinks): Pen {
  return PENS[textLinks]
}

const PENS: Readonly<Record<TextLinks, Pen>> = {
  numbered: createPen('numbered'),
  inline: createPen('inline'),
}

function createPen(textLinks: TextLinks): Pen {
  return {
    ...plainPen,
    inline: (content, findHref) => ({
      text: toLine(toInlineText(content, findHref, textLinks)),
      html: toInlineHtml(content, { findHref, linkStyle: 'text-decoration: underline;' }),
    }),
  }
}
