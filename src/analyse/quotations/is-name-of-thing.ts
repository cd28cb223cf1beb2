import type { PassageReading } from '../people/to-reading.ts'
import type { Stretch } from './find-stretches.ts'

const NAME_WORDS_MAX = 3
const TITLE_WORDS_MAX = 12

/** A name in marks before the noun it names (the “Sea Holly” project), or the title of a work (“The Long Way Home”). */
export function isNameOfThing(
  text: string,
  { outer }: PassageReading,
  at: number,
  { start, end, isClosed }: Stretch,
): boolean {
  const words = text.slice(start, Math.min(end, start + 120)).split(/\s+/)
  const before = outer[at - 1]?.lower ?? ''
  const after = outer[at + 1]
  if (!isClosed || words.length > TITLE_WORDS_MAX || /[.!?…,;]$/.test(words.at(-1)!)) return false
  if (words.length > 1 && /^[\p{Ll}']/u.test(before) && !SPOKEN_AFTER.test(before)) {
    const small = words.slice(1, -1).filter((word) => SMALL.test(word))
    const rest = words.filter((word, i) => i === 0 || i === words.length - 1 || !SMALL.test(word))
    if (small.length + rest.length === words.length && rest.every((word) => /^[\p{Lu}\p{N}]/u.test(word)))
      return true
  }
  if (!DETERMINERS.test(before) || after?.shape !== 'lower' || FUNCTIONS.test(after.lower)) return false
  return words.length <= NAME_WORDS_MAX && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}

const SMALL = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|to|with)$/
const SPOKEN_AFTER =
  /^(?:said|says|say|saying|asked|replied|wrote|tweeted|tweeting|answered|shouted|chanted|chanting|yelled|read|reads|reading|added|that)$/
const DETERMINERS = /^(?:the|a|an|its|his|her|their|new)$/
const FUNCTIONS = /^(?:and|or|to|of|in|on|for|as|is|was|were|are|by|from|with|at|that|who|has|had)$/
