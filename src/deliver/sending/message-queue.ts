import type { Outbox, OutboxEntry } from '../../model/outbox.ts'
import { createSignal } from './create-signal.ts'

export interface MessageQueueOptions {
  readonly edition: string
  /** How many messages are claimed at once. */
  readonly claimCount: number
  /** How many messages to a domain may be on their way at once. */
  readonly perDomain: (domain: string) => number
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

const SLEEP_MAX_MS = 1000

/** Claims messages for the lanes of a run, a few at a time, and sees that no domain has more than it may. */
export function createMessageQueue(outbox: Outbox, options: MessageQueueOptions): MessageQueue {
  const { edition, claimCount, perDomain, waitMs, now, onWait } = options
  const claimed: OutboxEntry[] = []
  const underWay = new Map<string, number>()
  const signal = createSignal()
  let total = 0
  let stopped = false
  let refilling: Promise<number> | undefined

  const isFree = (domain: string) => (underWay.get(domain) ?? 0) < perDomain(domain)
  const take = (): OutboxEntry | undefined => {
    const index = claimed.findIndex(({ address }) => isFree(toDomain(address)))
    if (index < 0) return undefined
    const [entry] = claimed.splice(index, 1)
    const domain = toDomain(entry!.address)
    underWay.set(domain, (underWay.get(domain) ?? 0) + 1)
    total++
    return entry
  }
  const refill = (): Promise<number> => {
    const skipDomains = [...underWay.keys()].filter((domain) => !isFree(domain))
    refilling ??= outbox
      .claim(edition, { count: claimCount, skipDomains })
      .then((entries) => claimed.push(...entries) && entries.length)
      .finally(() => (refilling = undefined))
    return refilling
  }
  /** Whether there may be more to do. */
  const wait = async (): Promise<boolean> => {
    if (total > 0 || claimed.length > 0) {
      await signal.wait(SLEEP_MAX_MS)
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
        const entry = take()
        if (entry !== undefined) return entry
        if (claimed.length < claimCount && (await refill()) > 0) continue
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
      await outbox.release(claimed.splice(0))
    },
  }
}

function toDomain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
