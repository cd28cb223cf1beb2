/**
 * Text without controls and direction overrides, white space folded, unpaired surrogates replaced; spaces at its ends stay.
 *
 * No-break spaces stay: typography means them.
 *
 * @example
 * toWords(' one\n two\u0000') // ' one two '
 */
export function toWords(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\uFFFD')
      // Noncharacters are marks of ours, and an override could turn around the words that follow it, and with them what somebody is quoted as saying.
      .replace(/[\u202D\u202E\uFEFF\uFDD0-\uFDEF]/g, '')
      .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
  )
}
