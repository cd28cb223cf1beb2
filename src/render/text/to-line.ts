/**
 * Text as one clean line: controls and direction overrides gone, white space folded, unpaired surrogates replaced.
 *
 * No-break spaces stay: typography means them.
 *
 * @example
 * toLine(' one\n two\u0000 ') // 'one two'
 */
export function toLine(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\uFFFD')
      // An override could turn around the words that follow it, and with them what somebody is quoted as saying.
      .replace(/[\u202D\u202E\uFEFF]/g, '')
      .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
      .replace(/^ | $/g, '')
  )
}
