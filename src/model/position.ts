export type { Point, Position } from 'unist'

/** A stretch of an article's `text`: half-open, in UTF-16 units, with the words that stand there. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The span of `text` from `start` to `end`.
 *
 * @example
 * toSpan('He said no', 3, 7).text // 'said'
 */
export function toSpan(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}
