import { EncodedText } from '../../kit/encoded-text.ts'
import { tidyLines } from './tidy-lines.ts'

/** A stretch of a text: the part in it, and what stands around that and may run into its neighbours. */
export interface Stretch {
  readonly before: string
  /** Tidy; it neither begins nor ends in a blank or a line end. Nothing where the stretch is blank. */
  readonly part: EncodedText | undefined
  readonly after: string
}

// Those that tidying looks at.
const BLANKS = ' \t\r\n'

/**
 * A stretch of a text that is tidied later, with all of it that can be tidied by itself.
 *
 * @example
 * toStretch('\n one  \n\n\n\ntwo\n').part?.text // 'one\n\ntwo'
 */
export function toStretch(text: string): Stretch {
  let start = 0
  let end = text.length
  while (start < end && BLANKS.includes(text[start]!)) start++
  while (end > start && BLANKS.includes(text[end - 1]!)) end--
  return {
    before: text.slice(0, start),
    part: start === end ? undefined : new EncodedText(tidyLines(text.slice(start, end)).slice(0, -1)),
    after: text.slice(end),
  }
}
