/**
 * Whether the single mark at `index` is an apostrophe for certain.
 *
 * A plural possessive ("the workers’ rights") looks like the end of a quotation; pairing decides about it.
 *
 * @example
 * isApostrophe("It's the '90s", 2) // true
 */
export function isApostrophe(text: string, index: number): boolean {
  const sign = text[index]!
  if (sign === '‚' || sign === '‹' || sign === '›') return false
  const before = text[index - 1] ?? ''
  const after = text[index + 1] ?? ''
  if (LETTER.test(before) && LETTER.test(after)) return true
  if (sign === '‘') return ELIDED.test(text.slice(index + 1, index + 8)) && !hasSpeechAhead(text, index)
  if (!LETTER.test(before) && LETTER.test(after)) return ELIDED.test(text.slice(index + 1, index + 8))
  return CLIPPED.test(text.slice(Math.max(0, index - 6), index)) && /\s/.test(after)
}

const LETTER = /[\p{L}\p{N}]/u
const ELIDED = /^(?:\d0s\b|\d\d\b|(?:twas|tis|twere|til|em|cause|bout|round|n|tude)\b)/i
const CLIPPED = /(?:\b(?:ol|th|o|n|an|lil|mo|fo)|[a-z]in)$/i

// "‘Cause I can’t" opens a quotation; "'cause" in the middle of a sentence is short for because.
function hasSpeechAhead(text: string, index: number): boolean {
  return /\p{Lu}/u.test(text[index + 1] ?? '')
}
