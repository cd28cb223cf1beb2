import type { Entities, Entity } from '../people/merge-names.ts'
import type { Scene } from './find-candidates.ts'
import type { Mention } from './find-mentions.ts'
import { isStill } from './find-titled.ts'

/**
 * The one person who holds an office of a body that was named before: "its leader", "the party’s leader", "the party leader".
 *
 * Somebody fits whose office is of that body ("leader of the Harbour Party"), or was given without any ("its leader, Tom
 * Vos"); `undefined` when nobody does, or two.
 */
export function findHeadOf(
  mention: Mention,
  scene: Scene,
  { entities, titled }: { readonly entities: Entities; readonly titled: readonly Entity[] },
): Entity | undefined {
  const { first, last, head, start } = mention
  const { outer } = scene.readings[mention.passage]!
  const isOwned = /^(?:its|their)$/.test(outer[first]!.lower)
  const between = outer.slice(first + 1, last).map(({ lower }) => lower)
  const kind = between.length > 0 && /^['’]s$/.test(between.at(-1)!) ? between.slice(0, -1) : between
  if (!(isOwned || outer[first]!.lower === 'the') || kind.length > 1 || isOwned === kind.length > 0)
    return undefined
  const body = findBody(mention, scene, entities)
  const named = toWords(body?.name ?? '')
  if (!body || (kind[0] !== undefined && !named.includes(kind[0]))) return undefined
  const fitting = titled.filter(({ role, mentions }) => {
    const words = toWords(role!)
    if (mentions[0]!.start > start || !words.includes(head) || !isStill(words, [])) return false
    return words.length === 1 || named.every((word) => words.includes(word))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

const PASSAGES_BACK_MAX = 2

/** The body that was named last. */
function findBody({ passage, index }: Mention, { mentions }: Scene, entities: Entities): Entity | undefined {
  for (let i = passage; i >= 0 && passage - i <= PASSAGES_BACK_MAX; i--) {
    const list = mentions[i]!
    for (let k = i === passage ? index - 1 : list.length - 1; k >= 0; k--) {
      const { name } = list[k]!
      const entity = name && entities.get(name)
      if (entity?.kind === 'organisation') return entity
    }
  }
  return undefined
}

function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '' && !/^(?:of|the|s|for|a|an|and)$/.test(word))
}
