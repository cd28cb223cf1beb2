/**
 * Does work for each item, `atOnce` of them under way at a time, begun in their order.
 *
 * The first failure is thrown once what was under way has ended; what had not begun by then is not begun.
 *
 * @example
 * forEachAtOnce(['a', 'b'], { atOnce: 2, work: async () => {} }) instanceof Promise // true
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  { atOnce, work }: { readonly atOnce: number; readonly work: (item: T) => Promise<void> },
): Promise<void> {
  let next = 0
  let failure: { readonly cause: unknown } | undefined
  const run = async () => {
    while (failure === undefined && next < items.length) {
      try {
        await work(items[next++] as T)
      } catch (cause) {
        failure ??= { cause }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run))
  if (failure !== undefined) throw failure.cause
}
