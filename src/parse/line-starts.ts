/**
 * The offsets at which the lines of `text` begin; `\n`, `\r\n` and `\r` end a line.
 *
 * @example
 * findLineStarts('a\r\nb\n') // [0, 3, 5]
 */
export function findLineStarts(text: string): number[] {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return starts
}
