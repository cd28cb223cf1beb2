/**
 * A word without its commonest English endings, so that "strikes", "striking" and "strike" count as one.
 *
 * Not a dictionary form: it serves comparison only and is never printed.
 *
 * @example
 * ['strikes', 'striking', 'policies', 'bus'].map(toStem) // ['strik', 'strik', 'polic', 'bus']
 */
export function toStem(word: string): string {
  if (word.length <= LENGTH_UNCHANGED || !isPlain(word)) return word
  const endings = ENDINGS.get(word[word.length - 1]!)
  if (endings === undefined) return trim(word)
  for (let i = 0; i < endings.length; i++) {
    const { ending, kept } = endings[i]!
    if (word.endsWith(ending) && word.length - ending.length + kept.length >= STEM_LENGTH_MIN)
      return trim(word.slice(0, -ending.length) + kept)
  }
  return trim(word)
}

const LENGTH_UNCHANGED = 3
const STEM_LENGTH_MIN = 3
const DOUBLED = 'bdfgklmnprt'

interface Ending {
  readonly ending: string
  readonly kept: string
}

/** By last letter, the endings that a word may lose. */
const ENDINGS: ReadonlyMap<string, readonly Ending[]> = new Map(
  Object.entries({
    s: [
      { ending: 'ations', kept: 'at' },
      { ending: 'ments', kept: 'ment' },
      { ending: 'ies', kept: 'y' },
      { ending: 'sses', kept: 'ss' },
      { ending: 'ings', kept: '' },
      { ending: 'es', kept: '' },
      { ending: 'ss', kept: 'ss' },
      { ending: 'us', kept: 'us' },
      { ending: 's', kept: '' },
    ],
    n: [{ ending: 'ation', kept: 'at' }],
    d: [
      { ending: 'ied', kept: 'y' },
      { ending: 'ed', kept: '' },
    ],
    g: [{ ending: 'ing', kept: '' }],
    y: [
      { ending: 'edly', kept: '' },
      { ending: 'ly', kept: '' },
    ],
  }),
)

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < A || code > Z) return false
  }
  return true
}

const A = 'a'.charCodeAt(0)
const Z = 'z'.charCodeAt(0)

function trim(stem: string): string {
  const last = stem[stem.length - 1]!
  const single = last === stem[stem.length - 2] && DOUBLED.includes(last) ? stem.slice(0, -1) : stem
  return single.length > STEM_LENGTH_MIN && (single.endsWith('e') || single.endsWith('y'))
    ? single.slice(0, -1)
    : single
}
