const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * What parts the cells of a table, by its first row: the mark that stands there most often outside of quotation marks.
 *
 * @example
 * findDelimiter('email;name\nada@example.org;Ada, of the harbour') // ';'
 */
export function findDelimiter(text: string): string {
  const row = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? ''
  const counts = DELIMITERS.map((mark) => row.split(mark).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
