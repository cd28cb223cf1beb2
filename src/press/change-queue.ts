import { setTimeout } from 'node:timers/promises'

/** Paths that changed and were not looked at yet. */
export interface ChangeQueue {
  add(path: string): void
  /** Waits for a change, and for the quiet after it; gives all that changed and forgets it. */
  take(signal: AbortSignal): Promise<readonly string[]>
}

export interface ChangeQueueOptions {
  /** How long nothing must change before it counts as quiet. */
  readonly quietMs: number
  /** How long changes are waited for at the most. */
  readonly waitMaxMs: number
}

/** A queue of changes: an editor that saves in several steps makes one change of them. */
export function createChangeQueue({ quietMs, waitMaxMs }: ChangeQueueOptions): ChangeQueue {
  const changed = new Set<string>()
  let count = 0
  let wake = () => {}
  return {
    add(path) {
      changed.add(path)
      count += 1
      wake()
    },
    async take(signal) {
      if (changed.size === 0) await waitUntil((resolve) => (wake = resolve), signal)
      let seen = -1
      for (let waited = 0; seen !== count && waited < waitMaxMs; waited += quietMs) {
        seen = count
        await setTimeout(quietMs, undefined, { signal })
      }
      const paths = [...changed].sort()
      changed.clear()
      return paths
    },
  }
}

function waitUntil(listen: (resolve: () => void) => void, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    signal.throwIfAborted()
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    listen(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
  })
}
