// Beside ASCII the marks that every text is set with.
const PLAIN_TEXT = /^[\p{ASCII}\u00a0‘’“”–—…]*$/u

/**
 * Whether a text has no letters or digits but those of ASCII, and nothing that folds into one.
 *
 * @example
 * isPlainText('“So be it”') // true
 */
export function isPlainText(text: string): boolean {
  return PLAIN_TEXT.test(text)
}
