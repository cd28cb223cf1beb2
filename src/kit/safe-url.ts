const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
const URL_LENGTH_MAX = 2000

/**
 * An absolute http, https or mailto address in its normal form; `undefined` for anything else.
 *
 * Refused: other schemes (`javascript:`, `data:`), a user name or password in the address, over 2,000 characters.
 *
 * @example
 * toSafeUrl('javascript:alert(1)') // undefined
 */
export function toSafeUrl(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > URL_LENGTH_MAX || !URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}
