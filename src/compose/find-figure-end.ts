import type { Figure } from '../model/digest.ts'

const COUNTED_WORDS_MAX = 3

/**
 * Where the words end that say what a figure counts, when they follow it: after "boats" of "31 more boats"; the figure's own
 * end where it has a unit.
 */
export function findFigureEnd(text: string, { end, unit, counts }: Figure): number | undefined {
  if (unit !== undefined) return end
  if (counts === undefined || counts.split(' ').length > COUNTED_WORDS_MAX) return undefined
  const after = text.slice(end, end + counts.length + 20)
  const at = after.indexOf(counts)
  return at >= 0 && /^\s(?:\p{Ll}+\s)?$/u.test(after.slice(0, at)) ? end + at + counts.length : undefined
}
