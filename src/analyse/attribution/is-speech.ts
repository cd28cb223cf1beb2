import type { Stretch } from '../quotations/find-stretches.ts'

const WORDS_MIN = 4
const NAMING =
  /\b(?:called|named|dubbed|titled|entitled|nicknamed|known as|so-called|the term|the word|the phrase|motto|slogan|book|film|song|album|novel|play|series|magazine|newspaper|programme|complex|system|code-?named)\s*[,:]?\s*$/i

/** Whether words in marks are somebody's speech and no title, name, slogan or scare quote. */
export function isSpeech(text: string, { start, end, outerStart }: Stretch, hasCue: boolean): boolean {
  const words = text.slice(start, end).split(/\s+/)
  if (NAMING.test(text.slice(Math.max(0, outerStart - 40), outerStart))) return false
  const isTitled =
    words.length < 10 && words.every((word) => /^[\p{Lu}\p{N}(]/u.test(word) || word.length <= 3)
  if (isTitled && words.length > 0 && !/[.!?,]$/.test(words.at(-1)!)) return false
  if (hasCue) return words.length > 1 || /[.!?,]$/.test(words[0]!)
  return words.length >= WORDS_MIN && isWhole(text, start, end)
}

/** Whole sentences begin with a capital and end with a point. */
export function isWhole(text: string, start: number, end: number): boolean {
  return (
    /^[[(]?[\p{Lu}\p{N}]/u.test(text.slice(start, end)) &&
    /[.!?…,;—–-][)\]'’”"]*$/.test(text.slice(start, end))
  )
}
