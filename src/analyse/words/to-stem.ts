/**
 * A word without its commonest English endings, so that "strikes", "striking" and "strike" count as one.
 *
 * Not a dictionary form: it serves comparison only and is never printed.
 *
 * @example
 * ['strikes', 'striking', 'policies', 'bus'].map(toStem) // ['strik', 'strik', 'polic', 'bus']
 */
export function toStem(word: string): string {
  if (word.length <= LENGTH_UNCHANGED || !/^[a-z]+$/.test(word)) return word
  for (const [ending, kept] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length + kept.length >= STEM_LENGTH_MIN)
      return trim(word.slice(0, -ending.length) + kept)
  return trim(word)
}

const LENGTH_UNCHANGED = 3
const STEM_LENGTH_MIN = 3
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ations', 'at'],
  ['ation', 'at'],
  ['ments', 'ment'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['es', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['s', ''],
  ['ly', ''],
]

function trim(stem: string): string {
  const single = stem.replace(/([bdfgklmnprt])\1$/, '$1')
  return single.length > STEM_LENGTH_MIN ? single.replace(/[ey]$/, '') : single
}
