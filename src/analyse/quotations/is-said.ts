import type { Stretch } from './find-stretches.ts'

const WORDS_MIN = 4
const GAP_LENGTH_MAX = 80
const SENTENCE_END = /[.!?…؟。！？]/

/**
 * Whether a stretch was said, in a language whose verbs of saying are not known: whole marks around four words or more.
 */
export function isSaidInAnyLanguage(text: string, { start, end, isClosed }: Stretch): boolean {
  return isClosed && countWords(text.slice(start, end)) >= WORDS_MIN
}

/** Whether two stretches are one turn there: in one sentence, with little between. Another sentence may be somebody else's. */
export function isOneTurnInAnyLanguage(text: string, a: Stretch, b: Stretch): boolean {
  const gap = text.slice(a.outerEnd, b.outerStart)
  return gap.length <= GAP_LENGTH_MAX && !SENTENCE_END.test(gap) && !SENTENCE_END.test(text[a.end - 1]!)
}

// Some scripts set no blanks between words.
function countWords(words: string): number {
  const unspaced = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0
  return words.trim().split(/\s+/).length + Math.floor(unspaced / 3)
}
