import type { EmailAddress } from './email-address.ts'

/** What became of one message. */
export interface Receipt {
  readonly address: EmailAddress
  /** written: a message was put into the outbox; kept: one for this edition and address was there already. */
  readonly status: 'written' | 'kept'
  readonly path: string
}
