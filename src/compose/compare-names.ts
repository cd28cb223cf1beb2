import { rememberEach } from '../kit/remember-each.ts'
import type { ComparedPoint } from '../model/comparison.ts'
import type { Digest, Person } from '../model/digest.ts'
import { isNearName } from './is-near-name.ts'
import { toCitation } from './to-citation.ts'
import { toVersions, type Report } from './to-versions.ts'

/** A person as one source spells the name. */
interface Named {
  readonly person: Person
  readonly digest: Digest
  readonly words: readonly string[]
}

/** Persons whose surname or given name the sources spell differently: "Traoré" and "Traore", "Marta" and "Maria Oliveira". */
export function compareNames(sources: readonly (readonly Digest[])[]): readonly ComparedPoint[] {
  const lists = sources.map((digests) => digests.flatMap(listPersons))
  const points: ComparedPoint[] = []
  const used = new Set<Named>()
  for (const [i, list] of lists.entries())
    for (const named of list) {
      if (used.has(named)) continue
      const others = lists.flatMap((other, j) => {
        const rival = j > i ? findRival(named, { own: list, other }) : undefined
        return rival === undefined || used.has(rival) ? [] : [{ rival, source: j }]
      })
      if (others.length === 0) continue
      for (const { rival } of others) used.add(rival)
      const versions = toVersions([
        toReport(named, i),
        ...others.map(({ rival, source }) => toReport(rival, source)),
      ])
      if (versions.length > 1) points.push({ kind: 'name', versions })
    }
  return points
}

/** Somebody of much the same name in another source, where neither source has the other's spelling. */
function findRival(
  named: Named,
  { own, other }: { readonly own: readonly Named[]; readonly other: readonly Named[] },
): Named | undefined {
  const has = (list: readonly Named[], { words }: Named) =>
    list.some(
      (known) =>
        known.words.at(-1) === words.at(-1) &&
        (known.words.length === 1 || words.length === 1 || known.words[0] === words[0]),
    )
  if (has(other, named)) return undefined
  const rivals = other.filter((rival) => isNearName(named.words, rival.words) && !has(own, rival))
  return rivals.length === 1 ? rivals[0] : undefined
}

const listPersons = rememberEach((digest: Digest): readonly Named[] =>
  digest.people
    .filter(({ kind, mentions }) => kind === 'person' && mentions.length > 0)
    .map((person) => ({ person, digest, words: person.name.split(/\s+/) })),
)

function toReport({ person, digest }: Named, source: number): Report {
  const mention = person.mentions.find(({ text }) => text === person.name) ?? person.mentions[0]!
  return { source, text: person.name, key: person.name, from: toCitation(digest.article, [mention]) }
}
