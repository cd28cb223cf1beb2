import { availableParallelism } from 'node:os'
import type { OutputFile } from '../deliver/deliver.ts'
import type { Article } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import type { PlacedPictures } from '../model/picture.ts'
import type { Theme } from '../model/theme.ts'
import { listPages, toPageSetting, type PageAnchors } from '../render/render.ts'
import { packTree } from '../store/store.ts'
import { openBatchThreads } from './threads/batch-threads.ts'
import type { PackedPage, SetPage } from './threads/page-thread.ts'

export interface SetPagesOptions {
  readonly theme: Theme
  readonly articles: ReadonlyMap<string, Article>
  readonly pictures: PlacedPictures
  /** Fewer pages than this are left, since starting the threads costs about as much as setting them. */
  readonly pagesMin?: number
  readonly signal?: AbortSignal | undefined
}

/** Pages of articles that were set ahead of an edition's other files. */
export interface SetPages {
  readonly files: readonly OutputFile[]
  /** The anchors on each, by its article's path. */
  readonly anchors: PageAnchors
}

const PAGES_MIN = 300
const THREADS_MAX = 4

/**
 * Sets the pages of many articles in several threads; few are left to `renderEdition`.
 *
 * Their trees stay packed here, and of each page this thread holds no more than its bytes. A page whose template looks at
 * more of the edition than its masthead is left as well.
 */
export async function setPages(
  edition: Edition,
  { theme, articles, pictures, pagesMin = PAGES_MIN, signal }: SetPagesOptions,
): Promise<SetPages> {
  const wishes = listPages(edition, articles)
  const count = Math.min(availableParallelism(), THREADS_MAX)
  if (wishes.length < pagesMin || count < 2) return { files: [], anchors: new Map() }
  const files: OutputFile[] = []
  const anchors = new Map<string, ReadonlySet<string>>()
  const threads = openBatchThreads<PackedPage, SetPage | null>({
    script: 'page-thread',
    count,
    data: toPageSetting(edition, { theme, pictures }),
  })
  try {
    await threads.run(wishes, {
      signal,
      toLength: ({ article: { path } }) => articles.get(path)!.text.length,
      toMessage: (wish) => ({ wish, tree: packTree(articles.get(wish.article.path)!) }),
      onDone(index, page) {
        if (page === null) return
        files[index] = { path: page.path, content: page.content }
        anchors.set(wishes[index]!.article.path, new Set(page.anchors))
      },
    })
  } finally {
    await threads.close()
  }
  return { files: files.filter((file) => file !== undefined), anchors }
}
