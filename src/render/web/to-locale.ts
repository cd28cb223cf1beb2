/**
 * A language as Open Graph writes it.
 *
 * @example
 * toLocale('en-GB') // 'en_GB'
 */
export function toLocale(language: string): string {
  return language.replaceAll('-', '_')
}
