import type { Entities } from '../people/merge-names.ts'
import type { Mention } from './find-mentions.ts'

/** Whether two mentions plainly mean the same: one name, or one pronoun that means a person. */
export function isSameMention(a: Mention, b: Mention, entities: Entities): boolean {
  if (a === b) return true
  if (a.name && b.name) return entities.get(a.name) === entities.get(b.name)
  return a.kind === 'pronoun' && b.kind === 'pronoun' && a.head === b.head && a.head !== 'who'
}
