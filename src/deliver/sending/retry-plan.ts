/** When a message that was not taken is tried again. */
export interface RetryPlan {
  /** Milliseconds to wait after each attempt that the server refused for now; when there are no more, it has failed. */
  readonly delaysMs: readonly number[]
}

// What broke on the way, and not by the server's word, is tried again sooner.
const BROKEN_DELAYS_MS: readonly number[] = [1000, 5000, 30_000]

/**
 * How long to wait after the n-th attempt; `undefined` when it was the last.
 *
 * @example
 * findDelay({ delaysMs: [60000, 300000] }, { attempt: 3, kind: 'refused' }) // undefined
 */
export function findDelay(
  { delaysMs }: RetryPlan,
  { attempt, kind }: { readonly attempt: number; readonly kind: 'refused' | 'unsent' },
): number | undefined {
  const delay = delaysMs[attempt - 1]
  const broken = kind === 'unsent' ? BROKEN_DELAYS_MS[attempt - 1] : undefined
  if (broken === undefined) return delay
  return delay === undefined ? broken : Math.min(broken, delay)
}
