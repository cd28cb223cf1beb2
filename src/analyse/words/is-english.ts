import type { PassageReading } from '../people/to-reading.ts'

const WORDS_LOOKED_AT = 600
const WORDS_MIN = 20
const SHARE_MIN = 0.04
// The most frequent words of English that are rare in its neighbours.
const FREQUENT: ReadonlySet<string> = new Set('the of and to that with from said says they this'.split(' '))

/** Whether an article is in English, by its small words; one that is too short to tell counts as English. */
export function isEnglish(readings: readonly PassageReading[]): boolean {
  let words = 0
  let frequent = 0
  for (const { tokens } of readings) {
    for (let i = 0; i < tokens.length; i++) {
      const { lower, shape } = tokens[i]!
      if (shape !== 'lower' && shape !== 'capital') continue
      words++
      if (FREQUENT.has(lower)) frequent++
    }
    if (words >= WORDS_LOOKED_AT) break
  }
  return words < WORDS_MIN || frequent / words >= SHARE_MIN
}
