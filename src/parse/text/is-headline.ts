const LENGTH_MAX = 200
// A line with a final stop is more likely the first sentence of the body, unless it is short.
const SENTENCE_LENGTH_MAX = 110
const BOUNDARY =
  /(?<!\b(?:mr|mrs|ms|dr|st|vs|v|gov|sen|rep|gen|u\.s|u\.k|no|jr|sr|[a-z]))[.!?]["”’')\]]*\s+["“‘'(]?\p{Lu}/giu

/**
 * Tells whether a line can be a headline, and is not the first paragraph of the body.
 *
 * @example
 * isHeadline('Ferry Service Resumes After Four Months') // true
 */
export function isHeadline(line: string): boolean {
  if (line.length > LENGTH_MAX || !/[\p{L}\p{N}]/u.test(line)) return false
  const boundaries = line.match(BOUNDARY)?.length ?? 0
  if (boundaries > 1 || (boundaries === 1 && line.length > SENTENCE_LENGTH_MAX)) return false
  return !/[.!?…]["”’')\]]*$/.test(line) || line.length <= SENTENCE_LENGTH_MAX || isTitleCase(line)
}

/**
 * Tells whether most of a line's longer words begin with a capital letter.
 *
 * @example
 * isTitleCase('Rain Comes to the Valley') // true
 */
export function isTitleCase(line: string): boolean {
  const words = line.match(/[\p{L}’']{4,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length > 2 && capitals / words.length >= 0.7
}
