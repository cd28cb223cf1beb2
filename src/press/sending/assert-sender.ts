import type { Edition } from '../../model/edition.ts'
import { GazetteError } from '../../kit/gazette-error.ts'

/**
 * Throws when mail would go out that does not say who sends it: no address, or no postal address.
 *
 * Many countries ask for a postal address in every newsletter (CAN-SPAM in the United States, for one), and whoever
 * wants to be taken off the list writes to the sender's address.
 */
export function assertSender({ id, sender }: Pick<Edition, 'id' | 'sender'>): void {
  const missing = [
    ...(sender.email === undefined ? ['sender.email'] : []),
    ...(sender.postalAddress === undefined ? ['sender.postalAddress'] : []),
  ]
  if (missing.length === 0) return
  throw new GazetteError(
    `Cannot send "${id}": it does not say who sends it, ${missing.join(' and ')} missing`,
    {
      code: 'config',
      fix: `Set ${missing.join(' and ')} in gazette.config.yaml, and build the edition again`,
    },
  )
}
