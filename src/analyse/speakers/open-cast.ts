import { GROUP_NOUNS } from '../people/organisation-nouns.ts'
import type { Entities, Entity } from '../people/merge-names.ts'
import { ROLE_NOUNS } from '../people/titles.ts'
import type { Cast } from './cast.ts'
import type { Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { findHeadOf } from './find-head-of.ts'
import { findTitled, listTitled } from './find-titled.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { toPhrase } from './to-phrase.ts'

/** Settles whom the mentions of an article mean, in order and only as far as it is asked. */
export function openCast(text: string, scene: Scene, entities: Entities): Cast {
  const settled = new Map<Mention, Entity>()
  let next = { passage: 0, index: 0 }
  const titled = listTitled(entities)
  const cast: Cast = {
    talkers: listTalkers(scene, entities),
    last: { speaker: undefined, passage: NEVER },
    know(mention) {
      if (mention.name) return entities.get(mention.name)
      const known = settled.get(mention)
      if (known || mention.kind === 'pronoun') return known
      const reading = scene.readings[mention.passage]!
      const entity =
        findTitled(mention, reading, titled) ??
        findHeadOf(mention, scene, { entities, titled }) ??
        toDescribed(toPhrase(text, mention, reading), mention.head)
      settled.set(mention, entity)
      return entity
    },
    find(mention) {
      if (mention.kind === 'pronoun') settleUpTo(mention)
      return cast.know(mention)
    },
  }
  return cast

  // Each pronoun leans on those before it: "He … He … he said".
  function settleUpTo({ passage, index }: Mention): void {
    for (; next.passage <= passage; next = { passage: next.passage + 1, index: 0 }) {
      const list = scene.mentions[next.passage]!
      const end = next.passage === passage ? index + 1 : list.length
      for (; next.index < end; next.index++) settle(list[next.index]!)
      if (next.passage === passage) return
    }
  }

  function settle(mention: Mention): void {
    if (mention.kind !== 'pronoun') return
    const entity = mention.head === 'who' ? findOwner(mention) : resolvePronoun(mention, scene, cast)
    if (entity) settled.set(mention, entity)
  }

  // "Oona Terrell, who chairs the board, said"
  function findOwner({ passage, index, first }: Mention): Entity | undefined {
    const owner = scene.mentions[passage]![index - 1]
    return owner && first - owner.last <= 2 ? cast.know(owner) : undefined
  }
}

const NEVER = -9

function toDescribed(name: string, head: string): Entity {
  const gender = ROLE_NOUNS.get(head)
  const kind = ROLE_NOUNS.has(head) ? 'person' : GROUP_NOUNS.has(head) ? 'unknown' : 'organisation'
  return { kind, name, ...(gender && { gender }), mentions: [] }
}

function listTalkers({ subjects }: Scene, entities: Entities): ReadonlySet<Entity> {
  const talkers = new Set<Entity>()
  for (const map of subjects)
    for (const [{ name }, { relation, cue }] of map)
      if (name && cue.class === 'say' && (relation === 'x-said' || relation === 'said-x'))
        talkers.add(entities.get(name)!)
  return talkers
}
