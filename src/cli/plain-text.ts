/**
 * Text from an article or a file name as a terminal may have it: no control or escape characters.
 *
 * @example
 * toPlainText('a\u001b[31mb') // 'a[31mb'
 */
export function toPlainText(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (mark) =>
    mark === '\n' || mark === '\t' ? ' ' : '',
  )
}
