import { findWords } from '../words/find-words.ts'
import { STOP_WORDS } from '../words/stop-words.ts'
import { toStem } from '../words/to-stem.ts'

/** How often each stem stands in a text; its words in all. */
export interface Vector {
  readonly counts: ReadonlyMap<string, number>
  readonly wordCount: number
}

/** The content words of a text as a bag of stems. */
export function toVector(text: string): Vector {
  const words = findWords(text)
  const counts = new Map<string, number>()
  for (const word of words) {
    if (STOP_WORDS.has(word)) continue
    const stem = toStem(word)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return { counts, wordCount: words.length }
}
