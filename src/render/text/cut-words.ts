/**
 * The first words of a text, as many as `lengthMax` characters hold, with an ellipsis where it was cut.
 *
 * @example
 * cutWords('one two three', 8) // 'one two…'
 */
export function cutWords(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const head = text.slice(0, lengthMax)
  const end = text[lengthMax] === ' ' ? lengthMax : head.lastIndexOf(' ')
  return `${(end > 0 ? head.slice(0, end) : head).replace(/[\s,;:–—\uD800-\uDBFF-]+$/, '')}…`
}
