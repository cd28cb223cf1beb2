import type { EmailAddress } from './email-address.ts'

/** Somebody who receives the edition. */
export interface Subscriber {
  readonly address: EmailAddress
  readonly name?: string
}
