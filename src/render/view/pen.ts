import type { PhrasingContent } from 'mdast'
import { toSafeUrl } from '../../kit/safe-url.ts'
import type { FindHref } from '../inline/find-href.ts'
import { toInlineHtml } from '../inline/to-inline-html.ts'
import { toInlineText } from '../inline/to-inline-text.ts'
import { toLine } from '../text/to-line.ts'
import type { WordsView } from './edition-view.ts'

/**
 * How a format writes what came from outside; a view holds only what a pen has written.
 *
 * So a template of Markdown cannot forget to escape, and no template sees an address that is not http, https or mailto.
 */
export interface Pen {
  /** Between the sentences of a paragraph. */
  readonly between: ' ' | '\n'
  /** One line of words. */
  text(words: string): string
  /** Words that an editor marked. */
  inline(content: readonly PhrasingContent[], findHref: FindHref): WordsView
  /** An address, or nothing when it is not fit to be linked. */
  url(address: string): string | null
  /** The address of a picture, which may lie beside the edition. */
  image(address: string): string | null
}

/** Words as they are: Handlebars escapes them in HTML, plain text needs no escapes. */
export const plainPen: Pen = {
  between: ' ',
  text: toLine,
  inline: (content, findHref) => ({
    text: toLine(toInlineText(content, findHref)),
    html: toInlineHtml(content, { findHref }),
  }),
  url: (address) => toSafeUrl(address) ?? null,
  image: (address) => toSafeUrl(address) ?? null,
}
