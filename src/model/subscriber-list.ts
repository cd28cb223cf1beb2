import type { EmailAddress } from './email-address.ts'
import type { MessageState } from './outbox.ts'
import type { ListedSubscriber, SubscriberStatus } from './subscriber.ts'

/** Somebody who is to be on the list. */
export interface Newcomer {
  readonly address: EmailAddress
  /** What they are unless the list knows better; a status that has left is believed, and never undone by another. */
  readonly status: SubscriberStatus
  readonly reason?: string
  /** When they joined, where that is known; ISO 8601. */
  readonly joined?: string
  /** Since when they are what they are, where that is known; ISO 8601. */
  readonly since?: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * What became of a newcomer.
 *
 * - `added`, `updated` (fields, or a status that leaves), `unchanged`.
 * - `left`: they left before, and stay as they left. `suppressed`: their address is never to be mailed.
 * - `repeated`: the same round had them already.
 */
export type Enrolment = 'added' | 'updated' | 'unchanged' | 'left' | 'suppressed' | 'repeated'

export const ENROLMENTS: readonly Enrolment[] = [
  'added',
  'updated',
  'unchanged',
  'left',
  'suppressed',
  'repeated',
]

/** Newcomers who wait to be put on the list all at once; they are packed, so that many may wait. */
export interface Gathering {
  readonly count: number
  add(newcomer: Newcomer): void
  /** Enrols who waits; one answer for each, in order. Then nobody waits. */
  enrol(): Promise<readonly Enrolment[]>
}

/** Something that happened to a subscriber, for reading afterwards. */
export interface SubscriberEvent {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly kind: string
  readonly edition?: string
  readonly detail: string
}

/** One message to a subscriber, as the ledger has it. */
export interface SubscriberMessage {
  readonly edition: string
  readonly state: MessageState
  /** How often its bytes set out. */
  readonly attempts: number
  readonly at: string
  readonly response?: string
}

/** What came back for an address. */
export interface ReturnedFor {
  readonly kind: 'hard' | 'soft' | 'complaint'
  readonly reason: string
  /** Of the message that came back; the same one counts once. */
  readonly messageId: string
  readonly edition?: string | undefined
  /** How many soft bounces, each of another edition, make a bounced address. */
  readonly softMax: number
}

/**
 * The durable list of subscribers. Whoever keeps this promise can be the store.
 *
 * Every method that changes something resolves only when the change is durable, and rejects with a `GazetteError` of code
 * `delivery` when it cannot be.
 */
export interface SubscriberList {
  find(address: EmailAddress): Promise<ListedSubscriber | undefined>
  /** In the order in which they were added; a page is in memory at a time. */
  entries(options?: { readonly statuses?: readonly SubscriberStatus[] }): AsyncIterable<ListedSubscriber>
  /** The same, a page at a time: for those who go through all of a long list. */
  pages(options?: {
    readonly statuses?: readonly SubscriberStatus[]
  }): AsyncIterable<readonly ListedSubscriber[]>
  /** What is known of many addresses: the status; of those who would be sent to, that they are never to be mailed. */
  standing(
    addresses: readonly EmailAddress[],
  ): Promise<ReadonlyMap<EmailAddress, SubscriberStatus | 'suppressed'>>
  count(): Promise<Readonly<Record<SubscriberStatus, number>>>
  /** What happened to an address, oldest first. */
  events(address: EmailAddress): Promise<readonly SubscriberEvent[]>
  /** The messages to an address in the ledger, oldest first. */
  messages(address: EmailAddress): Promise<readonly SubscriberMessage[]>
  /** Begins a round of enrolments, within which an address counts once. */
  beginRound(): Promise<number>
  /** Puts newcomers on the list, all at once; never revives who left. One answer for each, in order. */
  enrol(newcomers: readonly Newcomer[], options: { readonly round: number }): Promise<readonly Enrolment[]>
  /** The same for newcomers who come one by one. */
  gather(round: number): Gathering
  /** Gives a subscriber another status; false when there is none, or they have that status and no other reason is given. */
  change(
    address: EmailAddress,
    change: { readonly status: SubscriberStatus; readonly reason: string },
  ): Promise<boolean>
  isSuppressed(address: EmailAddress): Promise<boolean>
  countSuppressed(): Promise<number>
  /** Never to be mailed again, whoever they are; a subscriber of that address leaves. */
  suppress(address: EmailAddress, reason: string): Promise<void>
  /** Lifts a suppression; only somebody's own wish is a reason to. */
  unsuppress(address: EmailAddress): Promise<boolean>
  /** Whether a message to an address ever set out. */
  wasMailed(address: EmailAddress): Promise<boolean>
  /**
   * Learns from what came back for an address, once for each message.
   *
   * - `suppressed`: it is never mailed again. `counted`: a soft bounce, below the limit. `seen`: the message was taken before.
   */
  recordReturn(address: EmailAddress, back: ReturnedFor): Promise<'suppressed' | 'counted' | 'seen'>
  /**
   * Deletes a person: no byte of the address or its fields stays in the store's files, only a keyed hash that keeps the
   * address from being mailed again. Rows of the ledger stay as counts, without a name. False when nothing was known.
   */
  erase(address: EmailAddress): Promise<boolean>
  close(): Promise<void>
}

/** What a token is good for: a bounce that comes to it is believed, a wish to leave is granted. */
export type TokenPurpose = 'bounce' | 'unsubscribe'

/** A message of the ledger, as a token names it. */
export interface TokenSubject {
  /** Of its row in the ledger. */
  readonly id: number
  readonly edition: string
  readonly address: EmailAddress
}

/**
 * Makes and reads the keyed tokens in envelope senders (VERP) and unsubscribe addresses.
 *
 * A token is 24 characters of `a-z2-7`, read in any case, and says nothing to anybody without the store.
 */
export interface RecipientTokens {
  make(purpose: TokenPurpose, subject: TokenSubject): string
  /** The message that a token was made for; `undefined` for a forged or mistyped one, or when the person was erased. */
  read(purpose: TokenPurpose, token: string): TokenSubject | undefined
}
