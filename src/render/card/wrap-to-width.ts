// Widths of PT Serif's bold letters in parts of their size, by kind, on the safe side: a line must never leave the card.
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[ilIjtfr.,:;'’‘“”"!|()[\]\s-]/, 0.4],
  [/[mwMW@%—…]/, 1],
  [/[\p{Lu}&]/u, 0.76],
  [/[\p{Script=Arabic}]/u, 0.56],
]
const USUAL = 0.6

/**
 * Words in lines of at most `widthMax`, in the unit of their size; the last of `linesMax` lines ends in an ellipsis where words are left.
 *
 * @example
 * wrapToWidth('one two three', { widthMax: 5, linesMax: 2 }) // ['one two', 'three']
 */
export function wrapToWidth(
  text: string,
  { widthMax, linesMax }: { readonly widthMax: number; readonly linesMax: number },
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= widthMax) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  if (lines.length <= linesMax) return lines.map((whole) => cut(whole, widthMax))
  const kept = lines.slice(0, linesMax)
  return kept.map((whole, index) => cut(index === linesMax - 1 ? `${whole}…` : whole, widthMax))
}

function measure(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (KINDS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL),
    0,
  )
}

/** A word may be wider than the line. */
function cut(line: string, widthMax: number): string {
  if (measure(line) <= widthMax) return line
  const letters = Array.from(line.replace(/…$/, ''))
  while (letters.length > 1 && measure(`${letters.join('')}…`) > widthMax) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
