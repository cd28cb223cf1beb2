import type { Gender } from '../people/given-names.ts'
import type { NameMention } from './find-mentions.ts'

/** Somebody the article names, under the fullest name it uses. */
export interface NamedPerson {
  name: string
  role: string | undefined
  gender: Gender | undefined
  kind: NameMention['kind']
  readonly mentions: NameMention[]
}

/** Who is meant by each mention of a name: a surname alone means the person introduced by a fuller name. */
export interface NameBook {
  readonly people: readonly NamedPerson[]
  find(mention: NameMention): NamedPerson
}

export function openNameBook(mentions: readonly NameMention[]): NameBook {
  const people: NamedPerson[] = []
  const byName = new Map<string, NamedPerson>()
  const byPart = new Map<string, NamedPerson>()
  const of = new Map<NameMention, NamedPerson>()
  // Full names first, so that a headline-like early surname finds the fuller name that follows.
  const isFull = (mention: NameMention) => mention.name.includes(' ')
  for (const mention of [...mentions.filter(isFull), ...mentions.filter((mention) => !isFull(mention))]) {
    const key = fold(mention.name)
    const words = key.split(' ')
    let person = byName.get(key) ?? (words.length === 1 ? byPart.get(key) : undefined)
    if (person === undefined) {
      person = { name: mention.name, role: undefined, gender: undefined, kind: mention.kind, mentions: [] }
      people.push(person)
      byName.set(key, person)
      if (words.length > 1 && mention.kind !== 'organisation') {
        if (!byPart.has(words.at(-1)!)) byPart.set(words.at(-1)!, person)
        if (mention.kind === 'person' && !byPart.has(words[0]!)) byPart.set(words[0]!, person)
      }
    }
    person.role ??= mention.role
    person.gender ??= mention.gender
    if (person.kind === 'unsure') person.kind = mention.kind
    person.mentions.push(mention)
    of.set(mention, person)
  }
  return { people, find: (mention) => of.get(mention)! }
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
