import { setTimeout } from 'node:timers/promises'

export interface HostGateOptions {
  /** Between the end of one request to a host and the next. */
  readonly gapMs: number
  /** Hosts that are spoken to at the same time. */
  readonly hostsMax: number
  readonly signal?: AbortSignal | undefined
}

/** Lets requests through so that no host is asked twice at once, and none without a pause. */
export type HostGate = <T>(url: string, ask: () => Promise<T>) => Promise<T>

/** A gate for one run. */
export function createHostGate({ gapMs, hostsMax, signal }: HostGateOptions): HostGate {
  const queues = new Map<string, Promise<unknown>>()
  const waiting: (() => void)[] = []
  let free = hostsMax
  const enter = async () => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return <T>(url: string, ask: () => Promise<T>) => {
    const host = URL.canParse(url) ? new URL(url).host : url
    const before = queues.get(host)
    const turn = async (): Promise<T> => {
      if (before !== undefined) {
        await before.catch(() => undefined)
        await setTimeout(gapMs, undefined, signal && { signal })
      }
      await enter()
      try {
        signal?.throwIfAborted()
        return await ask()
      } finally {
        leave()
      }
    }
    const asked = turn()
    queues.set(host, asked)
    return asked
  }
}
