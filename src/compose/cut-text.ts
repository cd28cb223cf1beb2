const ELLIPSIS = '…'

/**
 * Text of at most `lengthMax` UTF-16 units, cut after a whole word and marked with "…" where it was cut.
 *
 * @example
 * cutText('Merrow and Velland sign fishing accord', 20) // 'Merrow and Velland…'
 */
export function cutText(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const cut = text.slice(0, lengthMax - ELLIPSIS.length + 1)
  const space = cut.lastIndexOf(' ')
  const words =
    space > lengthMax / 3
      ? cut.slice(0, space)
      : cut.slice(0, lengthMax - ELLIPSIS.length).replace(/[\ud800-\udbff]$/, '')
  return `${words.replace(/[\s,;:.–—-]+$/, '')}${ELLIPSIS}`
}
