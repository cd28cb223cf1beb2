/** Loads once, when it is first wanted; finding a loaded module again costs more than a small article. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => (loading ??= load())
}
