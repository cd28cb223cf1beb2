declare const emailAddress: unique symbol
/** One addr-spec (RFC 5322 dot-atom form) that is safe in a header and an envelope; the domain in lower case. */
export type EmailAddress = string & { readonly [emailAddress]: true }

const LOCAL_LENGTH_MAX = 64
const ADDRESS_LENGTH_MAX = 254
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/

/**
 * Reads one address; `undefined` for anything that is not exactly one (quotes, commas, spaces, line ends, display names).
 *
 * A domain outside ASCII becomes its A-label (IDNA, UTS #46); a local part outside ASCII is refused.
 *
 * @example
 * toEmailAddress('Ada@Example.ORG') // 'Ada@example.org'
 */
export function toEmailAddress(text: string): EmailAddress | undefined {
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  if (at < 1 || trimmed.length > ADDRESS_LENGTH_MAX) return undefined
  const local = trimmed.slice(0, at)
  const domain = toAsciiDomain(trimmed.slice(at + 1))
  if (domain === undefined || local.length > LOCAL_LENGTH_MAX || !LOCAL.test(local)) return undefined
  const address = `${local}@${domain}`
  // A-labels are longer than what they stand for.
  return address.length > ADDRESS_LENGTH_MAX ? undefined : (address as EmailAddress)
}

function toAsciiDomain(text: string): string | undefined {
  if (/[\s/\\:?#@[\]%]/.test(text) || !URL.canParse(`http://${text}/`)) return undefined
  const { hostname } = new URL(`http://${text}/`)
  return DOMAIN.test(hostname) ? hostname : undefined
}
