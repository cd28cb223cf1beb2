import type { Mark } from './find-marks.ts'

// Beyond this many marks a single mark that was never closed would make the search quadratic.
const SINGLES_AHEAD_MAX = 100

/**
 * Index of the mark that closes the one at `from`; `undefined` when the passage ends before.
 *
 * Marks of another family stand inside. A plural possessive ("the workers’ rights") closes only when nothing better
 * does; so does a mark of the other shape (“mixed").
 */
export function findCloser(text: string, marks: readonly Mark[], from: number): number | undefined {
  const open = marks[from]!
  const end = open.family === 'single' ? Math.min(marks.length, from + SINGLES_AHEAD_MAX) : marks.length
  let depth = 0
  let doubtful: number | undefined
  let inner: number | undefined
  let otherDepth = 0
  let otherShape: number | undefined
  for (let i = from + 1; i < end; i++) {
    const mark = marks[i]!
    if (mark.family !== open.family) continue
    if (mark.isStraight !== open.isStraight) {
      if (mark.turn === 'open') {
        // “Mixed," she said. "Marks.”
        if (otherShape !== undefined && depth === 0) return otherShape
        otherDepth++
      } else if (otherDepth > 0) otherDepth--
      else if (depth === 0) otherShape ??= i
    } else if (mark.turn === 'open') {
      if (doubtful !== undefined && depth === 0) return doubtful
      // "Mixed,” she said. "Marks."
      if (otherShape !== undefined && depth === 0) return otherShape
      if (!isReopened(text, mark.at)) depth++
    } else if (depth > 0) {
      inner ??= i
      depth--
    } else if (open.family === 'single' && isPluralPossessive(text, mark.at)) {
      doubtful ??= i
    } else return i
  }
  return doubtful ?? inner ?? otherShape
}

// Paragraphs that run together keep the mark that opened each of them: the quotation goes on, none stands inside it.
function isReopened(text: string, at: number): boolean {
  return /[.!?…]\s$/.test(text.slice(Math.max(0, at - 2), at))
}

function isPluralPossessive(text: string, at: number): boolean {
  return /s\s?$/i.test(text.slice(Math.max(0, at - 2), at)) && /^\s\p{L}/u.test(text.slice(at + 1, at + 3))
}
