const ELLIPSIS = '…'
// A clause that fills less than this of the room leaves too much unsaid.
const CLAUSE_SHARE_MIN = 0.55

/**
 * Text of at most `lengthMax` UTF-16 units, marked with "…" where it was cut: after a clause if enough is left, else
 * after a word.
 *
 * @example
 * cutText('Two lands sign accord, ending a long dispute', 30) // 'Two lands sign accord…'
 */
export function cutText(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  // One unit more shows whether a word or clause ends exactly at the limit.
  const head = text.slice(0, lengthMax - ELLIPSIS.length + 1)
  const clause = findLast(head, /[,;:](?= )| (?=[–—-] )/g)
  const space = head.lastIndexOf(' ')
  const cut =
    clause > lengthMax * CLAUSE_SHARE_MIN
      ? head.slice(0, clause)
      : space > lengthMax / 3
        ? head.slice(0, space)
        : head.slice(0, -1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}${ELLIPSIS}`
}

function findLast(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
