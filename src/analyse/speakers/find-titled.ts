import type { Entities, Entity } from '../people/merge-names.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { Mention } from './find-mentions.ts'

const SHORT: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  'gen.': 'general',
  'rev.': 'reverend',
  'adm.': 'admiral',
  'col.': 'colonel',
  'lt.': 'lieutenant',
  'maj.': 'major',
  'sgt.': 'sergeant',
  'capt.': 'captain',
  'prof.': 'professor',
}

const TITLED_MAX = 200

/** The people with an office, each once. */
export function listTitled(entities: Entities): Entity[] {
  const titled = [...new Set(entities.values())].filter(
    ({ kind, role }) => kind === 'person' && role !== undefined,
  )
  return titled.slice(0, TITLED_MAX)
}

/** The one person whose office a phrase names: "the president", "the Florida senator"; `undefined` when two fit. */
export function findTitled(
  { first, last, start, head }: Mention,
  { outer }: PassageReading,
  titled: readonly Entity[],
): Entity | undefined {
  if (outer[first]!.lower !== 'the' || last - first > 3) return undefined
  const modifiers = outer.slice(first + 1, last).map(({ lower }) => lower)
  const fitting = new Set<Entity>()
  for (const entity of titled) {
    if (entity.mentions[0]!.start > start) continue
    const words = entity
      .role!.toLowerCase()
      .split(/[\s,]+/)
      .map((word) => SHORT[word] ?? word)
    if (words.includes(head) && isStill(words, modifiers) && modifiers.every((word) => words.includes(word)))
      fitting.add(entity)
  }
  return fitting.size === 1 ? [...fitting][0] : undefined
}

/** Whoever was president is not "the president", but "the former president". */
export function isStill(words: readonly string[], modifiers: readonly string[]): boolean {
  return !words.includes('former') || modifiers.includes('former')
}
