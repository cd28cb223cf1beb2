import { foldText } from '../kit/fold-text.ts'
import { rememberLast } from '../kit/remember-last.ts'
import type { Digest } from '../model/digest.ts'
import { findQuotations, type Edition, type Story } from '../model/edition.ts'
import type { PublishedStory } from '../model/register.ts'

const TERMS_MAX = 12
const PEOPLE_MAX = 20

/** What the register keeps of an edition's stories; `digests` are those of their articles, and may be more. */
export function toPublishedStories(
  { sections }: Pick<Edition, 'sections'>,
  digests: readonly Digest[],
): readonly PublishedStory[] {
  const byPath = new Map(digests.map((digest) => [digest.article.path, digest]))
  return sections
    .flatMap(({ stories }) => stories)
    .map((story) => {
      const own = story.articles.flatMap(({ path }) => byPath.get(path) ?? [])
      return toPublishedStory(story, own, own)
    })
}

const toPublishedStory = rememberLast((story: Story, digests: readonly Digest[]): PublishedStory => ({
  id: story.id,
  headline: story.headline,
  articles: story.articles.map(({ path, sha256, url }) => ({
    path,
    sha256,
    ...(url !== undefined && { url }),
  })),
  quotations: findQuotations(story).map(({ text, attribution, from }) => ({
    text,
    ...(attribution !== undefined && { name: attribution.name }),
    ...(from !== undefined && { path: from.path }),
  })),
  terms: listTerms(digests),
  people: listPeople(story, digests),
}))

/** The heaviest of all articles, each once. */
export function listTerms(digests: readonly Digest[]): readonly string[] {
  const terms = digests.flatMap(({ keyTerms }) => keyTerms).toSorted((a, b) => b.weight - a.weight)
  return listOnce(terms.map(({ term }) => term)).slice(0, TERMS_MAX)
}

/** Who is quoted in it comes first, then whom its articles name, the most mentioned first. */
export function listPeople(story: Story, digests: readonly Digest[]): readonly string[] {
  const quoted = findQuotations(story).flatMap(({ attribution }) => attribution?.name ?? [])
  const named = digests
    .flatMap(({ people }) => people)
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
  return listOnce([...quoted, ...named.map(({ name }) => name)]).slice(0, PEOPLE_MAX)
}

function listOnce(texts: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const text of texts) if (!first.has(foldText(text))) first.set(foldText(text), text)
  return [...first.values()]
}
