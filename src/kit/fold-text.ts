/**
 * Text as it is compared: NFKC, lower case, marks of quotation and dashes made plain, white space folded and trimmed.
 *
 * @example
 * foldText('“Burkina  Faso’s”') // '"burkina faso\'s"'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
