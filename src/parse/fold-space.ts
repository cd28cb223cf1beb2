// White space other than blanks and what is invisible, as one class of signs, which is seen sooner than two.
const NEEDS_FOLDING =
  / {2}|[\p{Cc}\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u
const SPACE = /\s/
/** Never seen, they only break words apart: controls, soft hyphen, zero-width space, word joiner. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060]/u

export interface FoldedText {
  readonly value: string
  /** The index in the text as it was of each character that was kept; absent when all were. */
  readonly kept?: readonly number[]
}

/**
 * Text with each stretch of white space as one space, and without invisible characters.
 *
 * With `afterSpace`, none is left at the beginning.
 *
 * @example
 * foldSpace('a\n  b', false).value // 'a b'
 */
export function foldSpace(text: string, afterSpace: boolean): FoldedText {
  if (!(afterSpace && text.startsWith(' ')) && !NEEDS_FOLDING.test(text)) return { value: text }
  const kept: number[] = []
  let value = ''
  let inSpace = afterSpace
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    const isSpace = SPACE.test(character)
    if (isSpace ? inSpace : INVISIBLE.test(character)) continue
    value += isSpace ? ' ' : character
    kept.push(i)
    inSpace = isSpace
  }
  return { value, kept }
}
