import { classifyUnit, INNER, NO_WORD, NUMBER } from './letter-classes.ts'

/**
 * Calls `visit` with the place of each stretch of a text that may be a word, a name or a number, in order, at most `countMax`:
 * from a letter or a digit on all that could be tied to it, and points between digits.
 *
 * No word, name or number goes beyond such a stretch; an odd one holds several of them, or none.
 */
export function scanWords(text: string, countMax: number, visit: (start: number, end: number) => void): void {
  let count = 0
  for (let at = 0; at < text.length && count < countMax; at++) {
    if (classifyUnit(text.charCodeAt(at)) <= INNER) continue
    const start = at
    at = findEnd(text, start)
    visit(start, at)
    count++
  }
}

function findEnd(text: string, start: number): number {
  for (let end = start + 1; ;) {
    while (end < text.length && classifyUnit(text.charCodeAt(end)) !== NO_WORD) end++
    if (!isDigit(text, end - 1)) return end
    let next = end
    while (isPoint(text.charCodeAt(next))) next++
    if (next === end || !isDigit(text, next)) return end
    end = next
  }
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && classifyUnit(text.charCodeAt(at)) === NUMBER
}

function isPoint(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c
}
