import type { Speaker } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import type { Entities } from '../people/merge-names.ts'
import type { Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { findTitled, listTitled } from './find-titled.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { toPhrase } from './to-phrase.ts'

/** Who is meant by the subject of reported speech. */
export function toReporter(
  text: string,
  scene: Scene,
  entities: Entities,
): (of: { mention: Mention }) => Speaker {
  const titled = listTitled(entities)
  return ({ mention }) => {
    const place = toSpan(text, mention.start, mention.end)
    const reading = scene.readings[mention.passage]!
    if (mention.kind === 'phrase') {
      const person = findTitled(mention, reading, titled)
      const name = person?.name ?? toPhrase(text, mention, reading)
      return { kind: 'named', name, ...(person?.role !== undefined && { role: person.role }), mention: place }
    }
    const memory = { meant: new Map(), speaker: undefined, passage: -9 }
    const entity = mention.name
      ? entities.get(mention.name)
      : resolvePronoun(mention, scene, entities, memory)
    if (!entity) return { kind: 'unknown', mention: place }
    const { name, role } = entity
    const known = { name, ...(role !== undefined && { role }), mention: place }
    return mention.name ? { kind: 'named', ...known } : { kind: 'inferred', ...known, because: 'pronoun' }
  }
}
