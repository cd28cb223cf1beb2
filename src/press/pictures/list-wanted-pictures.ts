import type { Article } from '../../model/article.ts'
import type { Edition, Story, StoryImage } from '../../model/edition.ts'

/** A file that an edition, or the page of one of its articles, shows. */
export interface WantedPicture {
  /** From the project's folder. */
  readonly path: string
  /** Where it was asked for: the edition file, or an article. */
  readonly from: string | undefined
  readonly line?: number
}

const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:|^\/\//i

/** The pictures that are files of ours, each once: those of the edition first, then those on its articles' pages. */
export function listWantedPictures(
  edition: Edition,
  articles: ReadonlyMap<string, Article>,
): readonly WantedPicture[] {
  const stories = edition.sections.flatMap((section) => section.stories)
  const pages = stories
    .flatMap((story) => story.articles)
    .flatMap(({ path, url }) => (url === undefined ? (articles.get(path) ?? []) : []))
  const asking = findAsking(stories)
  const wanted: readonly WantedPicture[] = [
    ...listImages(edition).map(({ url, line }) => ({
      path: url,
      from: edition.path ?? asking.get(url),
      ...(line !== undefined && { line }),
    })),
    ...pages.flatMap(({ path, image, pictureFiles }) =>
      [...(image === undefined ? [] : [image.url]), ...pictureFiles.map((file) => file.path)].map((url) => ({
        path: url,
        from: path,
      })),
    ),
  ]
  const files = wanted.filter(({ path }) => path !== '' && !WITH_SCHEME.test(path))
  return [...new Map(files.toReversed().map((picture) => [picture.path, picture])).values()].toReversed()
}

/** The pictures that an edition prints. */
function listImages({ note, sections }: Edition): readonly StoryImage[] {
  const blocks = [
    ...note,
    ...sections.flatMap(({ body = [], stories }) => [...body, ...stories.flatMap((story) => story.body)]),
  ]
  return blocks.flatMap((block) => (block.kind === 'image' ? [block.image] : []))
}

/** By picture, the leading article of the first story that shows it. */
function findAsking(stories: readonly Story[]): ReadonlyMap<string, string | undefined> {
  const asking = new Map<string, string | undefined>()
  for (const { body, articles } of stories)
    for (const block of body)
      if (block.kind === 'image' && !asking.has(block.image.url))
        asking.set(block.image.url, articles[0]?.path)
  return asking
}
