import { compareText } from '../../kit/compare-text.ts'
import type { Person } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import type { Entities } from './merge-names.ts'

const PEOPLE_MAX = 200

/** The people and organisations that an article names, the most mentioned first; names that may be anything are left out. */
export function findPeople(text: string, entities: Entities): readonly Person[] {
  const people = [...new Set(entities.values())].flatMap(({ kind, name, role, mentions }): Person[] => {
    if (kind !== 'person' && kind !== 'organisation') return []
    const places = mentions.map(({ start, end }) => toSpan(text, start, end))
    return [{ kind, name, ...(role !== undefined && { role }), mentions: places }]
  })
  return people
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.name, b.name))
    .slice(0, PEOPLE_MAX)
}
