/**
 * Lines as a file of text has them: none ends in a space, never two blank ones in a row, one line end at the end.
 *
 * @example
 * tidyLines('\na  \n\n\n\nb') // 'a\n\nb\n'
 */
export function tidyLines(text: string): string {
  const tidy = text
    .split('\n')
    .map((line) => line.replace(/[ \t\r]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
  return `${tidy}\n`
}
