import { compareText } from '../../kit/compare-text.ts'
import type { Person } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import type { Entities } from './merge-names.ts'
import { ORGANISATION_NOUNS } from './organisation-nouns.ts'

const PEOPLE_MAX = 200

/** The people and organisations that an article names, the most mentioned first; names that may be anything are left out. */
export function findPeople(text: string, entities: Entities): readonly Person[] {
  const people = [...new Set(entities.values())].flatMap(({ kind, name, role, mentions }): Person[] => {
    if (kind !== 'person' && (kind !== 'organisation' || isCommonNoun(name))) return []
    const places = mentions.map(({ start, end }) => toSpan(text, start, end))
    return [{ kind, name, ...(role !== undefined && { role }), mentions: places }]
  })
  return people
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.name, b.name))
    .slice(0, PEOPLE_MAX)
}

const KNOWN_ALONE =
  /^(?:army|cabinet|congress|commonwealth|house|kremlin|navy|parliament|pentagon|senate|treasury)$/i

/** "the Party", "the University": a noun with a capital that stands for a longer name. */
function isCommonNoun(name: string): boolean {
  return ORGANISATION_NOUNS.has(name.toLowerCase()) && !KNOWN_ALONE.test(name)
}
