/**
 * A file's name as a headline.
 *
 * @example
 * nameFile('news/2026-11-23-harbour_opens.md') // 'Harbour opens'
 */
export function nameFile(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? ''
  const words = name
    .replace(/(?<=.)\.[^.]*$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}[-_ ]?(?=.)/, '')
    .replace(/[\p{Cc}\s_-]+/gu, ' ')
    .trim()
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1)
}
