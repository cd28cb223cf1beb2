import { listTargets } from '../compose/compose.ts'
import type { ArticleReference, Edition, Story } from '../model/edition.ts'
import type { EditionFile, FileStory } from '../model/edition-file.ts'
import type { FileAdditions } from '../render/render.ts'

export interface NewsStory {
  readonly headline: string
  readonly section: string
  /** Of its leading article, or of the further one. */
  readonly path: string
}

export interface News {
  /** Stories that the file did not have, and that nobody cut from it. */
  readonly added: readonly NewsStory[]
  /** Articles that tell of a story which the file has. */
  readonly further: readonly NewsStory[]
  /** Articles that tell of a story which somebody cut from it. */
  readonly ofCut: readonly NewsStory[]
  /** What the file takes in. */
  readonly additions: FileAdditions
}

/** A further article of a story that was there when the file was drafted. */
interface Further {
  readonly section: string
  readonly story: Story
  readonly article: ArticleReference
  /** The story in the file; absent where somebody cut it. */
  readonly into: FileStory | undefined
}

/** What the composed edition has that the file has not. */
export function findNews(edition: Edition, file: EditionFile): News {
  const holders = new Map<string, FileStory>()
  for (const story of file.sections.flatMap(({ stories }) => stories))
    for (const { target } of story.articles)
      for (const key of [target, ...listTargets(target, file.path)])
        if (!holders.has(key)) holders.set(key, story)
  const findHolder = ({ path, url }: ArticleReference) =>
    holders.get(path) ?? (url === undefined ? undefined : holders.get(url))
  const listed = new Set(file.drafted.map(({ path }) => path))
  const isKnown = (article: ArticleReference) => findHolder(article) !== undefined || listed.has(article.path)
  const isNew = (story: Story) => !story.articles.some(isKnown)
  const sections = edition.sections.map(({ title, stories }) => ({ title, stories: stories.filter(isNew) }))
  const old = edition.sections.flatMap(({ title, stories }) =>
    stories.filter((story) => !isNew(story)).map((story) => ({ title, story })),
  )
  const further = old.flatMap(({ title, story }) => {
    const into = story.articles.map(findHolder).find((holder) => holder !== undefined)
    return story.articles
      .filter((article) => !isKnown(article))
      .map((article): Further => ({ section: title, story, article, into }))
  })
  const isPut = ({ into }: Further) => into !== undefined
  const put = new Set(further.filter(isPut).map(({ article }) => article.path))
  // What is linked and not listed was put in by hand, or its row was taken out to have it written anew.
  const drafted = edition.sections
    .flatMap(({ stories }) => stories)
    .flatMap((story) =>
      isNew(story)
        ? story.articles
        : story.articles.filter(
            (article) =>
              put.has(article.path) || (findHolder(article) !== undefined && !listed.has(article.path)),
          ),
    )
  return {
    added: sections.flatMap(({ title, stories }) =>
      stories.map(({ headline, articles }) => ({ headline, section: title, path: articles[0]?.path ?? '' })),
    ),
    further: further.filter(isPut).map(toNewsStory),
    ofCut: further.filter((one) => !isPut(one)).map(toNewsStory),
    additions: { sections, further: groupByStory(further), drafted },
  }
}

function toNewsStory({ story, section, article }: Further): NewsStory {
  return { headline: story.headline, section, path: article.path }
}

function groupByStory(further: readonly Further[]): FileAdditions['further'] {
  const groups = new Map<FileStory, ArticleReference[]>()
  for (const { into, article } of further)
    if (into !== undefined) groups.set(into, [...(groups.get(into) ?? []), article])
  return [...groups].map(([into, articles]) => ({ into, articles }))
}
