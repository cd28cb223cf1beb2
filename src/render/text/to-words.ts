// A space beside another, or what is not among these: all but controls, surrogates, overrides and noncharacters.
const UNTIDY = /[^ -~\u00A0-\u2027\u202A-\u202C\u202F-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFF]| {2}/

/**
 * Text without controls and direction overrides, white space folded, unpaired surrogates replaced; spaces at its ends stay.
 *
 * No-break spaces stay: typography means them.
 *
 * @example
 * toWords(' one\n two\u0000') // ' one two '
 */
export function toWords(text: string): string {
  // Nearly all words are clean, which one look tells.
  if (!UNTIDY.test(text)) return text
  return (
    text
      .replace(/\p{Cs}/gu, '\uFFFD')
      // Noncharacters are marks of ours, and an override could turn around the words that follow it, and with them what somebody is quoted as saying.
      .replace(/[\u202D\u202E\uFEFF\uFDD0-\uFDEF]/g, '')
      .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
  )
}
