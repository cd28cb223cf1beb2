/**
 * What came back for a recipient.
 *
 * - `hard`: the address or its domain is not there, and never will be. `soft`: this time it did not work.
 * - `complaint`: the reader called it spam. `none`: nothing against the address (an auto-reply, a delivery).
 */
export type BounceKind = 'hard' | 'soft' | 'complaint' | 'none'

/** A recipient that a message tells of. */
export interface BouncedRecipient {
  /** As the message has it; empty when it names nobody. */
  readonly address: string
  readonly kind: BounceKind
  /** Enhanced status (RFC 3463), such as "5.1.1"; empty when none is given. */
  readonly status: string
  /** What kind of trouble it was, and the server's own words. */
  readonly reason: string
}

/** What a message that came back says. */
export interface ReturnedMessage {
  readonly recipients: readonly BouncedRecipient[]
  /** What may be a keyed token of ours, in the order in which it is to be believed. */
  readonly tokens: {
    readonly bounce: readonly string[]
    readonly unsubscribe: readonly string[]
  }
  /** A reader's wish to leave, by mail. */
  readonly isUnsubscribe: boolean
  /** The Message-ID of the message itself, or what stands for it. */
  readonly id: string
}
