import type { Speaker } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import type { Mention } from './find-mentions.ts'
import type { Cast } from './cast.ts'

/** The subject of reported speech as a speaker. */
export function toReporter(text: string, mention: Mention, cast: Cast): Speaker {
  const entity = cast.find(mention)
  const place = toSpan(text, mention.start, mention.end)
  if (!entity) return { kind: 'unknown', mention: place }
  const { name, role } = entity
  const known = { name, ...(role !== undefined && { role }), mention: place }
  return mention.kind === 'pronoun' && mention.head !== 'who'
    ? { kind: 'inferred', ...known, because: 'pronoun' }
    : { kind: 'named', ...known }
}
