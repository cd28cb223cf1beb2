const LENGTH_MAX = 80

/**
 * A headline from the first words of a text, cut at a word; `undefined` when there are none.
 *
 * @example
 * nameHeadline('The ferry came.\n\nNobody was on board.') // 'The ferry came'
 */
export function nameHeadline(text: string): string | undefined {
  const first = /\S[^\n]*/.exec(text.slice(0, LENGTH_MAX * 4))?.[0] ?? ''
  const sentence = /^.{12,}?[.!?](?=["”’']?\s|["”’']?$)/su.exec(first)?.[0] ?? first
  if (sentence.length <= LENGTH_MAX) return sentence.replace(/[.,;:]$/, '').trim() || undefined
  const cut = sentence.slice(0, LENGTH_MAX)
  const space = cut.lastIndexOf(' ')
  return `${(space > LENGTH_MAX / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/[\s.,;:–—-]+$/, '')}…`
}
