import type { Digest } from '../model/digest.ts'
import { rememberLast } from '../kit/remember-last.ts'
import { findQuotations, type Attribution, type Story } from '../model/edition.ts'
import type { PersonInIssue, PrintedWords } from '../model/furniture.ts'
import type { KnownStory } from './known-story.ts'
import { isPlaceName } from './is-place-name.ts'
import { toNameKey } from './to-name-key.ts'

const PEOPLE_MAX = 40
const NAME_WORDS_MAX = 5

interface Speaker {
  name: string
  role?: string
  readonly said: PrintedWords[]
}

/**
 * Whose words an edition prints, in its order, with what each said: persons only, the first 40.
 *
 * "Bielak" is the "Tomasz Bielak" of the same story, and of another where only one of that name is heard; with or without
 * accents and titles somebody is one person.
 */
export function listPeople(stories: readonly KnownStory[]): readonly PersonInIssue[] {
  const speakers: Speaker[] = []
  const all = stories.flatMap(({ story, digests }) => listHeard(story, digests, digests))
  // Full names first, so that it is known whom a bare surname may mean.
  const fullNames = new Set(
    all.filter(({ isKnown, key }) => isKnown && key.includes(' ')).map(({ key }) => key),
  )
  const meant = findMeant(fullNames)
  const byKey = new Map<string, Speaker>()
  for (const { attribution, key: own, isKnown, words } of all) {
    const key = meant.get(own) ?? own
    if (!isKnown && !fullNames.has(key)) continue
    const known = byKey.get(key)
    if (known !== undefined) {
      addTo(known, attribution, words)
      continue
    }
    const { name, role } = attribution
    const speaker: Speaker = { name, ...(role !== undefined && { role }), said: [words] }
    byKey.set(key, speaker)
    speakers.push(speaker)
  }
  return speakers.slice(0, PEOPLE_MAX)
}

interface Heard {
  readonly attribution: Attribution
  /** See `toFullKey`. */
  readonly key: string
  readonly isKnown: boolean
  readonly words: PrintedWords
}

/** Whose words a story prints, those that may be persons. */
const listHeard = rememberLast((story: Story, digests: readonly Digest[]): readonly Heard[] =>
  findQuotations(story).flatMap(({ id: quotationId, attribution }) =>
    attribution !== undefined && mayBePerson(attribution, digests)
      ? [
          {
            attribution,
            key: toFullKey(attribution.name),
            isKnown: isKnownPerson(attribution, digests),
            words: { storyId: story.id, quotationId },
          },
        ]
      : [],
  ),
)

function addTo(speaker: Speaker, { name, role }: Attribution, words: PrintedWords): void {
  speaker.said.push(words)
  if (name.length > speaker.name.length) speaker.name = name
  if (speaker.role === undefined && role !== undefined) speaker.role = role
}

/** A person has a name with a capital, and is no place that the articles speak of. */
function mayBePerson({ name }: Attribution, digests: readonly Digest[]): boolean {
  if (!/^\p{Lu}|^\p{Lo}/u.test(name) || /^the\s|['’]s\s/i.test(name)) return false
  if (name.split(/\s+/).length > NAME_WORDS_MAX) return false
  return !digests.some(({ article }) => isPlaceName(name, article.text))
}

/** Whether the articles take it for a person's name; whoever quotes without an article knows whom. */
function isKnownPerson({ name }: Attribution, digests: readonly Digest[]): boolean {
  if (digests.length === 0) return true
  const key = toNameKey({ kind: 'person', name })
  return digests.some(({ people }) =>
    people.some(
      (person) => person.kind === 'person' && toNameKey({ kind: 'person', name: person.name }) === key,
    ),
  )
}

/** A name without accents, titles and initials. */
function toFullKey(name: string): string {
  const plain = toNameKey({ kind: 'organisation', name })
  return plain
    .replace(/^(?:(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady)\.? )+/, '')
    .replace(/ \p{L}\.(?= )/gu, '')
}

/** Whom a bare surname means: the one full name that ends in it; itself where there is more than one. */
function findMeant(fullNames: ReadonlySet<string>): ReadonlyMap<string, string> {
  const meant = new Map<string, string>()
  for (const name of fullNames) {
    const surname = name.slice(name.lastIndexOf(' ') + 1)
    meant.set(surname, meant.has(surname) ? surname : name)
  }
  return meant
}
