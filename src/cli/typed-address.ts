import { GazetteError } from '../kit/gazette-error.ts'
import { toEmailAddress, type EmailAddress } from '../model/email-address.ts'

/** An address as somebody typed it. */
export function toTypedAddress(text: string): EmailAddress {
  const address = toEmailAddress(text)
  if (address !== undefined) return address
  throw new GazetteError(`Cannot use "${text}" as an address`, {
    code: 'usage',
    fix: 'Write one address, such as ada@example.org',
  })
}
