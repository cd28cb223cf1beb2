/**
 * Lines as a file of text has them: none ends in a space, never two blank ones in a row, one line end at the end.
 *
 * @example
 * tidyLines('\na  \n\n\n\nb') // 'a\n\nb\n'
 */
export function tidyLines(text: string): string {
  const tidy = trimLines(text)
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
  return `${tidy}\n`
}

/** Most lines end in no blank, and stretches of them are taken as they stand. */
function trimLines(text: string): string {
  const parts: string[] = []
  let start = 0
  for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', at + 1)) {
    const lineEnd = at < 0 ? text.length : at
    let end = lineEnd
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (end < lineEnd) {
      parts.push(text.slice(start, end))
      start = lineEnd
    }
    if (at < 0) break
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(start)
}

const [SPACE, TAB, RETURN] = [0x20, 0x09, 0x0d]

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB || unit === RETURN
}
