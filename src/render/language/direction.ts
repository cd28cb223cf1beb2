export type Direction = 'ltr' | 'rtl'
export type Side = 'left' | 'right'

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])
const FIRST_LETTER = /\p{L}/u
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Which way a language is written.
 *
 * @example
 * findDirection('ar-EG') // 'rtl'
 */
export function findDirection(language: string): Direction {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/**
 * Which way a text is written, by its first letter (as HTML's `dir="auto"`); `undefined` when it has none.
 *
 * @example
 * findTextDirection('2026: מרכז') // 'rtl'
 */
export function findTextDirection(text: string): Direction | undefined {
  const letter = FIRST_LETTER.exec(text)?.[0]
  if (letter === undefined) return undefined
  return RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr'
}

/**
 * The side on which lines begin.
 *
 * @example
 * toStartSide('rtl') // 'right'
 */
export function toStartSide(direction: Direction): Side {
  return direction === 'rtl' ? 'right' : 'left'
}
