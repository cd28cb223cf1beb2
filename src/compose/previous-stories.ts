import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { PreviousStory } from '../model/edition.ts'
import type { PublishedEdition, PublishedStory } from '../model/register.ts'
import type { KnownStory } from './known-story.ts'
import { listPeople, listTerms } from './to-published-stories.ts'
import { toNameKey } from './to-name-key.ts'

const EDITIONS_MAX = 20
const PREVIOUS_MAX = 2
// Weighed on the labelled articles: the stories of a theme continue one another, those of two themes do not.
const POINTS_MIN = 3
const A_PERSON = 1
const PERSONS_COUNTED_MAX = 3
const A_TERM = 1
const TERMS_COUNTED_MAX = 3
// Two stories of one town share a few; one that goes on shares most.
const A_FURTHER_TERM = 0.4
const FURTHER_TERMS_COUNTED_MAX = 4
const A_HEADLINE_WORD = 0.5
const HEADLINE_WORDS_COUNTED_MAX = 4
const PERSONS_NAMED_MAX = 8

interface Earlier {
  readonly edition: PublishedEdition
  readonly story: PublishedStory
  readonly traits: Traits
}

/** By what a story is known again. */
interface Traits {
  readonly persons: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
  readonly headline: ReadonlySet<string>
}

/**
 * What finds the stories of earlier editions that a story continues: at most two, the latest first, of the last twenty
 * editions.
 *
 * Stories are known again by whom they name, their key terms and the words of their headlines; what many stories have
 * counts for less. A story whose article ran before is the same story and does not continue itself.
 */
export function openPreviousStories(
  editions: readonly PublishedEdition[],
): (known: KnownStory) => readonly PreviousStory[] {
  const earlier = editions
    .slice(-EDITIONS_MAX)
    .flatMap((edition) =>
      edition.stories.map((story): Earlier => ({ edition, story, traits: toTraits(story) })),
    )
  if (earlier.length === 0) return () => []
  const weigh = openWeights(earlier.map(({ traits }) => traits))
  return (known) => {
    if (known.digests.length === 0) return []
    const own = findOwnTraits(known)
    const paths = new Set(known.story.articles.map(({ path }) => path))
    return earlier
      .filter(({ story }) => !story.articles.some(({ path }) => paths.has(path)))
      .map((candidate) => ({ ...candidate, points: countPoints(own, { other: candidate.traits, weigh }) }))
      .filter(({ points }) => points >= POINTS_MIN)
      .toSorted((a, b) => b.points - a.points)
      .slice(0, PREVIOUS_MAX)
      .toSorted(
        (a, b) =>
          earlier.findIndex(({ story }) => story === b.story) -
          earlier.findIndex(({ story }) => story === a.story),
      )
      .map(({ edition: { id, number, title, date }, story }) => ({
        edition: { id, ...(number !== undefined && { number }), title, date },
        storyId: story.id,
        headline: story.headline,
      }))
  }
}

function countPoints(
  own: Traits,
  { other, weigh }: { readonly other: Traits; readonly weigh: (trait: string) => number },
): number {
  const listShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a]
      .filter((trait) => b.has(trait))
      .map(weigh)
      .sort((x, y) => y - x)
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)
  const persons = sum(listShared(own.persons, other.persons).slice(0, PERSONS_COUNTED_MAX))
  const shared = listShared(own.terms, other.terms)
  const terms = sum(shared.slice(0, TERMS_COUNTED_MAX))
  const further = sum(shared.slice(TERMS_COUNTED_MAX).slice(0, FURTHER_TERMS_COUNTED_MAX))
  // A word of a headline that is a key term was counted.
  const words = new Set([...other.headline].filter((word) => !own.terms.has(word)))
  const headline = sum(listShared(own.headline, words).slice(0, HEADLINE_WORDS_COUNTED_MAX))
  return A_PERSON * persons + A_TERM * terms + A_FURTHER_TERM * further + A_HEADLINE_WORD * headline
}

/** 1 for a trait that one story has, less for one that many have. */
function openWeights(stories: readonly Traits[]): (trait: string) => number {
  const holders = new Map<string, number>()
  for (const { persons, terms, headline } of stories)
    for (const trait of new Set([...persons, ...terms, ...headline]))
      holders.set(trait, (holders.get(trait) ?? 0) + 1)
  const rarest = Math.log(1 + stories.length)
  return (trait) => Math.min(1, Math.log(1 + stories.length / (holders.get(trait) ?? 1)) / rarest)
}

const findOwnTraits = rememberEach(({ story, digests }: KnownStory): Traits =>
  toTraits({ headline: story.headline, terms: listTerms(digests), people: listPeople(story, digests) }),
)

function toTraits({
  headline,
  terms,
  people,
}: Pick<PublishedStory, 'headline' | 'terms' | 'people'>): Traits {
  const persons = people.slice(0, PERSONS_NAMED_MAX).map((name) => toNameKey({ kind: 'person', name }))
  return {
    persons: new Set(persons),
    terms: new Set(terms.map(toTrait).filter((term) => !persons.includes(term.split(' ').at(-1)!))),
    headline: new Set(
      (headline.match(/[\p{L}\p{M}'’-]{4,}/gu) ?? []).map(toTrait).filter((word) => !persons.includes(word)),
    ),
  }
}

function toTrait(text: string): string {
  return foldText(text)
    .replace(/'s$/, '')
    .replace(/(?<=\p{L}{3})(?<![sui])s$/u, '')
}
