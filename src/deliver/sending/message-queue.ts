import type { EmailAddress } from '../../model/email-address.ts'
import type { Outbox, OutboxEntry } from '../../model/outbox.ts'
import { createSignal } from './create-signal.ts'

/** Gives back the places of a message to an address, in its domain's rate alone or in that of all messages too. */
export type Unbook = (
  address: EmailAddress,
  places: { readonly of: 'domain' | 'domain and all' },
) => Promise<void>

export interface MessageQueueOptions {
  readonly edition: string
  /** How many messages are claimed at once. */
  readonly claimCount: number
  /** How many messages to a domain may be on their way at once. */
  readonly perDomain: (domain: string) => number
  /** Books a place in a domain's rate, and gives the milliseconds until then; nothing where there is no rate. */
  readonly bookDomain: (domain: string) => Promise<number> | undefined
  readonly unbook: Unbook
  /** How long to wait for a deferred message to be due. */
  readonly waitMs: number
  readonly now: () => number
  /** Told when everything waits for deferred messages: when the next is due. */
  readonly onWait?: ((dueAt: number) => void) | undefined
}

/** Messages for many lanes to take. */
export interface MessageQueue {
  /** The next message that may be sent; nothing when there is no more to do, or it was stopped. */
  next(): Promise<OutboxEntry | undefined>
  /** A message that was taken is settled, or given back. */
  done(entry: OutboxEntry): void
  /** Gives out nothing more, and wakes who waits. */
  stop(): void
  /** Gives back what was claimed and not taken. */
  close(): Promise<void>
}

interface Parked {
  readonly entry: OutboxEntry
  /** When its domain's rate has a place for it. */
  at: number
}

const SLEEP_MAX_MS = 1000

/** Claims messages for the lanes of a run, a few at a time, and sees that no domain has more than it may. */
export function createMessageQueue(outbox: Outbox, options: MessageQueueOptions): MessageQueue {
  const { edition, claimCount, perDomain, bookDomain, unbook, waitMs, now, onWait } = options
  const claimed: OutboxEntry[] = []
  const underWay = new Map<string, number>()
  // One message a domain at most waits for its rate, in no lane, so that other domains go on meanwhile.
  const parked = new Map<string, Parked>()
  const signal = createSignal()
  let total = 0
  let stopped = false
  let refilling: Promise<number> | undefined

  const hasRoom = (domain: string) => (underWay.get(domain) ?? 0) < perDomain(domain)
  const isFree = (domain: string) => !parked.has(domain) && hasRoom(domain)
  const begin = (entry: OutboxEntry, domain: string) => {
    underWay.set(domain, (underWay.get(domain) ?? 0) + 1)
    total++
    return entry
  }
  const takeParked = (): OutboxEntry | undefined => {
    for (const [domain, { entry, at }] of parked) {
      if (at > now() || !hasRoom(domain)) continue
      parked.delete(domain)
      return begin(entry, domain)
    }
    return undefined
  }
  const take = async (): Promise<OutboxEntry | undefined> => {
    for (;;) {
      const due = takeParked()
      if (due !== undefined) return due
      const index = claimed.findIndex(({ address }) => isFree(toDomain(address)))
      if (index < 0) return undefined
      const [entry] = claimed.splice(index, 1)
      const domain = toDomain(entry!.address)
      const booking = bookDomain(domain)
      if (booking === undefined) return begin(entry!, domain)
      const parking = { entry: entry!, at: Infinity }
      parked.set(domain, parking)
      parking.at = now() + (await booking)
    }
  }
  const refill = (): Promise<number> => {
    const skipDomains = [...new Set([...underWay.keys(), ...parked.keys()])].filter(
      (domain) => !isFree(domain),
    )
    refilling ??= outbox
      .claim(edition, { count: claimCount, skipDomains })
      .then((entries) => claimed.push(...entries) && entries.length)
      .finally(() => (refilling = undefined))
    return refilling
  }
  /** Whether there may be more to do. */
  const wait = async (): Promise<boolean> => {
    if (total > 0 || claimed.length > 0 || parked.size > 0) {
      const nextAt = Math.min(...[...parked.values()].map(({ at }) => at))
      await signal.wait(Math.min(Math.max(nextAt - now(), 1), SLEEP_MAX_MS))
      return true
    }
    // Another sender may have died meanwhile, and what it had claimed is ours to send.
    await outbox.recover(edition)
    if ((await refill()) > 0) return true
    const due = await outbox.nextDue(edition)
    if (due === undefined || due - now() > waitMs) return false
    onWait?.(due)
    await signal.wait(Math.min(Math.max(due - now(), 10), SLEEP_MAX_MS))
    return true
  }
  return {
    async next() {
      while (!stopped) {
        const entry = await take()
        if (entry !== undefined) return entry
        // What is claimed is of domains that have as much as they may: others may have more.
        if (!stopped && (await refill()) > 0) continue
        if (!stopped && !(await wait())) return undefined
      }
      return undefined
    },
    done({ address }) {
      const domain = toDomain(address)
      const count = (underWay.get(domain) ?? 1) - 1
      if (count > 0) underWay.set(domain, count)
      else underWay.delete(domain)
      total--
      signal.wake()
    },
    stop() {
      stopped = true
      signal.wake()
    },
    async close() {
      stopped = true
      await refilling?.catch(() => undefined)
      const waiting = [...parked.values()].map(({ entry }) => entry)
      parked.clear()
      for (const { address } of waiting) await unbook(address, { of: 'domain' })
      await outbox.release([...claimed.splice(0), ...waiting])
    },
  }
}

function toDomain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
