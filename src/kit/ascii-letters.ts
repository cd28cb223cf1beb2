/** Codes from here on are of no letter of ASCII. */
export const BEYOND_ASCII = 128

/**
 * Whether a UTF-16 code is a letter of ASCII.
 *
 * @example
 * ['q', 'é', '7'].map((sign) => isAsciiLetter(sign.charCodeAt(0))) // [true, false, false]
 */
export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/**
 * Whether a UTF-16 code is a letter or a digit of ASCII.
 *
 * @example
 * ['q', '-', '7'].map((sign) => isAsciiLetterOrDigit(sign.charCodeAt(0))) // [true, false, true]
 */
export function isAsciiLetterOrDigit(code: number): boolean {
  return isAsciiLetter(code) || (code >= 48 && code <= 57)
}
