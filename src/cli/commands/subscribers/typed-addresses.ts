import { GazetteError } from '../../../kit/gazette-error.ts'
import { toEmailAddress, type EmailAddress } from '../../../model/email-address.ts'

/**
 * Reads addresses as they were typed.
 *
 * @throws GazetteError `usage` when one of them is none.
 */
export function toTypedAddresses(texts: readonly string[]): readonly EmailAddress[] {
  return texts.map((text) => {
    const address = toEmailAddress(text)
    if (address !== undefined) return address
    throw new GazetteError(`Cannot use "${text}" as an e-mail address`, {
      code: 'usage',
      fix: 'Write one address, such as ada@example.org',
    })
  })
}
