import type { EmailAddress } from './email-address.ts'

/**
 * What is known of one message.
 *
 * - `pending`: to be sent. `claimed`: a sender has taken it. `in-flight`: its bytes may be on the wire.
 * - `sent`: the server took it (250 after the final dot). `failed`: it never will (5xx, or the reader left).
 * - `deferred`: to be tried again, not before `nextAt`.
 * - `unknown`: it was in flight when its sender died; only somebody's word sends it again.
 */
export type MessageState = 'pending' | 'claimed' | 'in-flight' | 'sent' | 'deferred' | 'failed' | 'unknown'

export const MESSAGE_STATES: readonly MessageState[] = [
  'pending',
  'claimed',
  'in-flight',
  'sent',
  'deferred',
  'failed',
  'unknown',
]

/** One row of the ledger: an edition and an address, once. */
export interface OutboxEntry {
  /** Of its row; what tokens are made of. */
  readonly id: number
  readonly edition: string
  readonly address: EmailAddress
  /** With its angle brackets; the same at every attempt. */
  readonly messageId: string
  readonly state: MessageState
  /** How often its bytes set out. */
  readonly attempts: number
  /** Milliseconds since 1970; only while deferred. */
  readonly nextAt?: number
  /** The server's last answer, or why there was none. */
  readonly response?: string
  /** When the state became what it is; ISO 8601 in UTC. */
  readonly at: string
  /** The subscriber's fields as they were when the edition was first sent. */
  readonly fields: Readonly<Record<string, string>>
}

/** Somebody an edition is to be sent to. */
export interface Recipient {
  readonly address: EmailAddress
  readonly messageId: string
  readonly fields: Readonly<Record<string, string>>
}

/** What is sent, frozen at the first send: the parts of every message, and their hash. */
export interface FrozenEdition {
  readonly id: string
  /** SHA-256 of `parts`. */
  readonly sha256: string
  /** Everything but the recipient that the bytes of a message are made of, as JSON. */
  readonly parts: string
}

/** So many messages a second, counted under a name. */
export interface SendingRate {
  readonly name: string
  readonly perSecond: number
  /** How many may go at once after a pause. */
  readonly burst: number
}

/** Something that happened while an edition was sent. */
export interface OutboxEvent {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly kind: string
  readonly address?: string
  readonly detail: string
}

/** What became of an attempt. */
export type Outcome =
  | { readonly state: 'sent'; readonly response: string }
  | { readonly state: 'deferred'; readonly response: string; readonly nextAt: number }
  | { readonly state: 'failed'; readonly response: string }
  | { readonly state: 'unknown'; readonly response: string }

/**
 * The durable record of who is to receive what. Whoever keeps this promise can be the store.
 *
 * Every method that changes something resolves only when the change is durable, and rejects with a `GazetteError` of code
 * `delivery` when it cannot be: whoever sends must then stop before the next byte of DATA.
 */
export interface Outbox {
  /** The frozen edition; freezes this one when none is. Never replaces. */
  freeze(edition: FrozenEdition): Promise<FrozenEdition>
  frozen(edition: string): Promise<FrozenEdition | undefined>
  /** Adds recipients as `pending`; those who have a row keep it. Gives how many were new. */
  enlist(edition: string, recipients: Iterable<Recipient>): Promise<number>
  /** Up to `count` messages that are due, taken for this sender. None whose address has left since. */
  claim(
    edition: string,
    options: { readonly count: number; readonly skipDomains?: readonly string[] },
  ): Promise<readonly OutboxEntry[]>
  /** Gives back what was claimed and never begun. */
  release(entries: readonly OutboxEntry[]): Promise<void>
  /** Marks a claimed message in flight; false when the claim was lost meanwhile, and nothing may be sent. */
  begin(entry: OutboxEntry): Promise<boolean>
  /** Records what became of a message in flight. */
  settle(entry: OutboxEntry, outcome: Outcome): Promise<void>
  /** Messages whose sender is gone: in flight become `unknown`, claimed become `pending`. Gives how many became unknown. */
  recover(edition: string): Promise<number>
  /** Somebody's word: `unknown` (or `failed`, when named) becomes `pending` again, with the same Message-ID. */
  retry(
    edition: string,
    options: {
      readonly states: readonly ('unknown' | 'failed')[]
      readonly addresses?: readonly EmailAddress[]
    },
  ): Promise<number>
  /** The row of an address, whoever has it. */
  find(edition: string, address: EmailAddress): Promise<OutboxEntry | undefined>
  /** Those of many addresses that have a row. */
  findAmong(edition: string, addresses: readonly EmailAddress[]): Promise<ReadonlySet<EmailAddress>>
  count(edition: string): Promise<Readonly<Record<MessageState, number>>>
  /** When the next deferred message is due, in milliseconds since 1970. */
  nextDue(edition: string): Promise<number | undefined>
  entries(
    edition: string,
    options?: { readonly states?: readonly MessageState[] },
  ): AsyncIterable<OutboxEntry>
  editions(): Promise<readonly string[]>
  /** Books the next place of a rate that every sender with this store shares; gives the milliseconds until then. */
  book(rate: SendingRate): Promise<number>
  /** Gives back a place of a rate that was booked and is not used. */
  unbook(rate: SendingRate): Promise<void>
  /** Writes down something that happened to a whole edition. */
  note(edition: string, kind: string, detail: string): Promise<void>
  /** The last of an edition's notes that is of one of these kinds. */
  lastNote(edition: string, kinds: readonly string[]): Promise<OutboxEvent | undefined>
  /** What happened to an edition and its messages, oldest first; that a message was sent is told by its row alone. */
  events(edition: string): AsyncIterable<OutboxEvent>
  close(): Promise<void>
}
