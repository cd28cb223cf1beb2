const UNFINISHED =
  /(?:[,–—-]|\b(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|over|than|that|the|to|under|until|with))$/i

/**
 * Tells whether a line ends in the middle of a sentence.
 *
 * @example
 * isUnfinished('Tickets are on sale until') // true
 */
export function isUnfinished(line: string): boolean {
  return UNFINISHED.test(line)
}
