/**
 * Text as it is compared: NFKC, lower case, marks of quotation and dashes made plain, white space folded and trimmed.
 *
 * @example
 * foldText('“Burkina  Faso’s”') // '"burkina faso\'s"'
 */
export function foldText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

// Most names and many sentences are of ASCII, with single blanks between their words, and have nothing to fold but capitals.
const NOT_PLAIN = /[^!-_a-~ ]| {2}|^ | $/
