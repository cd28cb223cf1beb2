export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

// CLDR's cardinal rules for whole numbers; our own table, so that every machine and every year says the same.
const RULES: Readonly<Record<string, (n: number) => PluralCategory>> = {
  ar: (n) => {
    if (n === 0) return 'zero'
    if (n === 1) return 'one'
    if (n === 2) return 'two'
    const rest = n % 100
    return rest >= 3 && rest <= 10 ? 'few' : rest >= 11 ? 'many' : 'other'
  },
  es: (n) => (n === 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
  fr: (n) => (n <= 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
}

/**
 * The plural category of a whole number in a language.
 *
 * @example
 * findPlural(3, 'ar-EG') // 'few'
 */
export function findPlural(n: number, language: string): PluralCategory {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const rule = Object.hasOwn(RULES, primary) ? RULES[primary] : undefined
  return rule === undefined ? (n === 1 ? 'one' : 'other') : rule(n)
}

function isMillions(n: number): boolean {
  return n !== 0 && n % 1_000_000 === 0
}
