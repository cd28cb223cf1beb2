const CAMPAIGN = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hsenc|_hsmi|wt\.mc_id)$/i

/**
 * An http or https address without what only tells where a reader came from: campaign parameters and the fragment.
 *
 * `undefined` for anything else, and for an address with a user name or password in it.
 *
 * @example
 * toPlainAddress('https://example.org/a?utm_source=x&id=7#top') // 'https://example.org/a?id=7'
 */
export function toPlainAddress(text: string): string | undefined {
  if (text.length > ADDRESS_LENGTH_MAX || !URL.canParse(text.trim())) return undefined
  const url = new URL(text.trim())
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}

const ADDRESS_LENGTH_MAX = 2000
