import type { HelperOptions } from 'handlebars'
import { wrapParagraph } from '../text/wrap-paragraph.ts'

const WIDTH = 72

/** `{{#wrap indent="  "}}…{{/wrap}}`: a paragraph of plain text in lines. */
export function wrapHelper(this: unknown, options: HelperOptions): string {
  const { width, indent, hang } = options.hash as { width?: unknown; indent?: unknown; hang?: unknown }
  return wrapParagraph(options.fn(this), {
    width: typeof width === 'number' ? width : WIDTH,
    ...(typeof indent === 'string' && { indent }),
    ...(typeof hang === 'string' && { hang }),
  })
}
