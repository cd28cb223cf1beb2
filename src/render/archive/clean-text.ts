// What XML 1.0 lets stand (2.2), without the second block of control characters; a lone surrogate is no character.
const NOT_TEXT = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Text without what no feed may carry: control characters, lone surrogates, noncharacters.
 *
 * @example
 * cleanText('bell\u0007 and \uD800 half') // 'bell and  half'
 */
export function cleanText(text: string): string {
  return text.replace(NOT_TEXT, '')
}
