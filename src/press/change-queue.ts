import { setImmediate, setTimeout as wait } from 'node:timers/promises'

/** Paths that changed and were not looked at yet. */
export interface ChangeQueue {
  add(path: string): void
  /** Waits for a change, and gathers for a moment what comes with it; gives all that changed and forgets it. */
  take(signal: AbortSignal): Promise<readonly string[]>
  /**
   * Waits until it was quiet for long enough, or longer than can be waited for; gives `superseded` as soon as there is a further
   * change, so that what was made of those before need not be shown.
   */
  settle(signal: AbortSignal): Promise<'quiet' | 'superseded'>
}

export interface ChangeQueueOptions {
  /** How long changes are gathered that come together. */
  readonly gatherMs: number
  /** How long nothing must change before it counts as quiet. */
  readonly quietMs: number
  /** How long quiet is waited for at the most, from the first change on. */
  readonly waitMaxMs: number
}

/**
 * A queue of changes: an editor that saves in several steps makes one change of them.
 *
 * Work can begin at the first step, and goes on while it is seen whether another one follows.
 */
export function createChangeQueue({ gatherMs, quietMs, waitMaxMs }: ChangeQueueOptions): ChangeQueue {
  const changed = new Set<string>()
  let lastAt = performance.now()
  /** Of the changes that nobody settled yet. */
  let firstAt: number | undefined
  let wake = () => {}

  /** For so long at the most. */
  async function waitForChange(ms: number, signal: AbortSignal): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const listen = (resolve: () => void) => {
      wake = resolve
      timer = setTimeout(resolve, ms)
    }
    await waitUntil(listen, signal).finally(() => clearTimeout(timer))
  }

  return {
    add(path) {
      lastAt = performance.now()
      firstAt ??= lastAt
      changed.add(path)
      wake()
    },
    async take(signal) {
      if (changed.size === 0) await waitUntil((resolve) => (wake = resolve), signal)
      await wait(gatherMs, undefined, { signal })
      const paths = [...changed].sort()
      changed.clear()
      return paths
    },
    async settle(signal) {
      for (;;) {
        // What happened while this thread worked is heard only now.
        for (let turn = 0; turn < 2; turn++) await setImmediate()
        signal.throwIfAborted()
        const now = performance.now()
        const isLate = firstAt !== undefined && now - firstAt >= waitMaxMs
        if (changed.size > 0 && !isLate) return 'superseded'
        const restMs = isLate ? 0 : quietMs - (now - lastAt)
        if (restMs <= 0) {
          firstAt = changed.size > 0 ? now : undefined
          return 'quiet'
        }
        await waitForChange(restMs, signal)
      }
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
