import type { SegmentMistake } from './segment.ts'

const LINE_LENGTH_MAX = 72

/**
 * A mistake in a segment in three lines: what is wrong, the text, and carets under the place.
 *
 * @example
 * describeSegmentMistake('a = ', { message: 'expected a value', start: 4, end: 4 }) // 'expected a value\n  a = \n      ^'
 */
export function describeSegmentMistake(text: string, { message, start, end }: SegmentMistake): string {
  // Control characters would move the caret, and a long segment would push it off the screen.
  const plain = text.replace(/\p{C}/gu, ' ')
  const from = Math.max(0, Math.min(start - LINE_LENGTH_MAX / 2, plain.length - LINE_LENGTH_MAX))
  const line = plain.slice(from, from + LINE_LENGTH_MAX)
  const width = Math.max(1, Math.min(end, from + LINE_LENGTH_MAX) - start)
  const before = [...plain.slice(from, start)].length
  return `${message}\n  ${line}\n  ${' '.repeat(before)}${'^'.repeat(width)}`
}
