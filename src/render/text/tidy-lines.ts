const BLANKS: ReadonlySet<number> = new Set([' ', '\t', '\r'].map((blank) => blank.charCodeAt(0)))

/**
 * Lines as a file of text has them: none ends in a space, never two blank ones in a row, one line end at the end.
 *
 * @example
 * tidyLines('\na  \n\n\n\nb') // 'a\n\nb\n'
 */
export function tidyLines(text: string): string {
  const tidy = text
    .split('\n')
    .map(trimLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
  return `${tidy}\n`
}

function trimLine(line: string): string {
  let end = line.length
  while (end > 0 && BLANKS.has(line.charCodeAt(end - 1))) end--
  return end === line.length ? line : line.slice(0, end)
}
