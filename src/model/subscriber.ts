import type { EmailAddress } from './email-address.ts'

/** Somebody who receives the edition. */
export interface Subscriber {
  readonly address: EmailAddress
  readonly name?: string
}

/** Only `active` ones are sent to. */
export type SubscriberStatus = 'pending' | 'active' | 'unsubscribed' | 'bounced' | 'complained'

export const SUBSCRIBER_STATUSES: readonly SubscriberStatus[] = [
  'pending',
  'active',
  'unsubscribed',
  'bounced',
  'complained',
]

/** A subscriber as the store keeps them. */
export interface ListedSubscriber {
  readonly address: EmailAddress
  readonly status: SubscriberStatus
  /** When the status became what it is; an instant, ISO 8601 in UTC. */
  readonly since: string
  /** Why, in a few words ("550 5.1.1 no such user", "by mail"). */
  readonly reason?: string
  /** When they were first known. */
  readonly joined: string
  /** Whatever else is known of them, by the name of the column; `name` among it. */
  readonly fields: Readonly<Record<string, string>>
}

declare const addressKey: unique symbol
/** What makes two addresses one subscriber: the address in lower case. */
export type AddressKey = string & { readonly [addressKey]: true }

/**
 * The key of an address. Mailboxes that differ in case alone are one subscriber (RFC 5321 2.4 lets them differ; nobody does).
 */
export function toAddressKey(address: EmailAddress): AddressKey {
  return address.toLowerCase() as AddressKey
}
