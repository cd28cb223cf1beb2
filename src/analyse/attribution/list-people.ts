import type { Person } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import { compareText } from '../../kit/compare-text.ts'
import type { NameBook } from './name-book.ts'

const PEOPLE_MAX = 200

/** The people and organisations that an article names, the most mentioned first. */
export function listPeople(text: string, book: NameBook): readonly Person[] {
  return book.people
    .filter(({ kind, name, mentions }) => kind !== 'unsure' || (name.includes(' ') && mentions.length > 1))
    .toSorted((a, b) => b.mentions.length - a.mentions.length || compareText(a.name, b.name))
    .slice(0, PEOPLE_MAX)
    .map(({ name, role, kind, mentions }) => ({
      kind: kind === 'organisation' ? 'organisation' : 'person',
      name,
      ...(role !== undefined && { role }),
      mentions: mentions.map(({ start, end }) => toSpan(text, start, end)).sort((a, b) => a.start - b.start),
    }))
}
