import type { PassageReading } from '../people/to-reading.ts'
import type { Stretch } from './find-stretches.ts'

const WORDS_MAX = 3

/** A name in marks before the noun it names: the “Sea Holly” project. */
export function isNameOfThing(
  text: string,
  { outer }: PassageReading,
  at: number,
  { start, end }: Stretch,
): boolean {
  const before = outer[at - 1]
  const after = outer[at + 1]
  if (!before || !/^(?:the|a|an|its|his|her|their|new)$/.test(before.lower) || after?.shape !== 'lower')
    return false
  if (/^(?:and|or|to|of|in|on|for|as|is|was|were|are|by|from|with|at|that|who|has|had)$/.test(after.lower))
    return false
  const words = text.slice(start, Math.min(end, start + 80)).split(/\s+/)
  return words.length <= WORDS_MAX && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}
