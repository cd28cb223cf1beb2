import { toSafeUrl } from '../../kit/safe-url.ts'
import { toLine } from '../text/to-line.ts'

/**
 * How a format writes what came from outside; a view holds only what a pen has written.
 *
 * So a template of Markdown cannot forget to escape, and no template sees an address that is not http, https or mailto.
 */
export interface Pen {
  /** One line of words. */
  text(words: string): string
  /** An address, or nothing when it is not fit to be linked. */
  url(address: string): string | null
}

/** Words as they are: Handlebars escapes them in HTML, plain text needs no escapes. */
export const plainPen: Pen = {
  text: toLine,
  url: (address) => toSafeUrl(address) ?? null,
}
