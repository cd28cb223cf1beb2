import type { Span } from '../model/position.ts'

/**
 * A piece of a quotation without white space around it, and without a comma or dash at its end.
 *
 * Such a mark only leads over to "he said", which is not printed.
 *
 * @example
 * trimPiece({ start: 10, end: 15, text: 'Yes, ' }) // { start: 10, end: 13, text: 'Yes' }
 */
export function trimPiece({ start, text }: Span): Span {
  const lead = text.length - text.trimStart().length
  const kept = trimTail(text.slice(lead))
  return { start: start + lead, end: start + lead + kept.length, text: kept }
}

/** A loop and not a pattern, which would take time with the square of a long row of commas. */
function trimTail(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,;:–—-]/.test(text[end - 1]!)) end--
  return text.slice(0, end)
}
