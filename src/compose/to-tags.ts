import { toLabelKey } from './to-label-key.ts'

/**
 * Tags, each once, as it was spelt first.
 *
 * @example
 * toTags(['Long read', 'long-read']) // ['Long read']
 */
export function toTags(tags: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const tag of tags) if (!first.has(toLabelKey(tag))) first.set(toLabelKey(tag), tag)
  return [...first.values()]
}
