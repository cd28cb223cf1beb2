/**
 * Where the items of a list begin that runs on in one line: "1. Flour 2. Salt", "a) … b) …", "• … • …".
 *
 * Numbers and letters count only when the text opens with one and they follow each other.
 *
 * @example
 * findListBreaks('1) Flour 2) Salt') // [9]
 */
export function findListBreaks(text: string, from = 0, to = text.length): readonly number[] {
  BULLET.lastIndex = from
  const breaks: number[] = []
  for (let match = BULLET.exec(text); match && match.index < to; match = BULLET.exec(text))
    if (match.index > from && /\s/.test(text[match.index - 1]!)) breaks.push(match.index)
  if (breaks.length > 0) return breaks

  FIRST.lastIndex = from
  const first = FIRST.exec(text)
  if (!first || FIRST.lastIndex > to) return []
  let expected = toNext(first[1]!)
  ITEM.lastIndex = FIRST.lastIndex
  for (let match = ITEM.exec(text); match && match.index < to; match = ITEM.exec(text)) {
    if (match[2] !== expected || match[3] !== first[2]) continue
    breaks.push(match.index + match[1]!.length)
    expected = toNext(expected)
  }
  return breaks
}

const BULLET = /[•⁃▪◦‣●](?=\s?\S)/g
const FIRST = /\s*(1|a|A)(\.\)|[.)])\s+(?=\p{Lu})/uy
const ITEM = /(\s)(\d{1,3}|[A-Za-z])(\.\)|[.)])\s+(?=\p{Lu})/gu

function toNext(marker: string): string {
  return /\d/.test(marker) ? String(Number(marker) + 1) : String.fromCharCode(marker.charCodeAt(0) + 1)
}
