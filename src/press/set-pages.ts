import { availableParallelism } from 'node:os'
import type { FileStage } from '../deliver/deliver.ts'
import type { Article } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import type { PlacedPictures } from '../model/picture.ts'
import type { Theme } from '../model/theme.ts'
import { listPages, toPageSetting, type PageAnchors, type PageSetting } from '../render/render.ts'
import { toManifestEntry } from './manifest.ts'
import { packTree } from '../store/store.ts'
import { openBatchThreads, type BatchThreads } from './threads/batch-threads.ts'
import type { PackedPage, SetPage } from './threads/page-thread.ts'

export interface SetPagesOptions {
  readonly theme: Theme
  readonly articles: ReadonlyMap<string, Article>
  readonly pictures: PlacedPictures
  /** Fewer pages than this are left, since starting the threads costs about as much as setting them. */
  readonly pagesMin?: number
  /** Where they were started already; they are closed here. */
  readonly threads?: PageThreads | undefined
  readonly signal?: AbortSignal | undefined
  /** Where each page is put as soon as it is set. */
  readonly stage: Pick<FileStage, 'prepare' | 'put'>
}

export type PageThreads = BatchThreads<PageSetting, PackedPage, SetPage | null>

/** Pages of articles that were set ahead of an edition's other files. */
export interface SetPages {
  /** As they are listed in the manifest. */
  readonly entries: readonly ManifestEntry[]
  /** The anchors on each, by its article's path. */
  readonly anchors: PageAnchors
}

const PAGES_MIN = 300
const THREADS_MAX = 4
// Beside them this thread holds a whole edition.
const YOUNG_MEBIBYTES = 16

/** Starts the threads that set so many pages, so that they are ready when the edition is; none for a few. */
export function openPageThreads(pageCount: number, pagesMin = PAGES_MIN): PageThreads | undefined {
  const count = Math.min(availableParallelism(), THREADS_MAX)
  return pageCount < pagesMin || count < 2
    ? undefined
    : openBatchThreads({ script: 'page-thread', count, youngMebibytes: YOUNG_MEBIBYTES })
}

/**
 * Sets the pages of many articles in several threads; few are left to `renderEdition`.
 *
 * Their trees stay packed here, and each page is on the disk before the last is set. A page whose template looks at more of
 * the edition than its masthead is left as well.
 */
export async function setPages(
  edition: Edition,
  { theme, articles, pictures, pagesMin = PAGES_MIN, threads: opened, signal, stage }: SetPagesOptions,
): Promise<SetPages> {
  const wishes = listPages(edition, articles)
  const entries: ManifestEntry[] = []
  const anchors = new Map<string, ReadonlySet<string>>()
  const threads = opened ?? openPageThreads(wishes.length, pagesMin)
  try {
    if (wishes.length < pagesMin || threads === undefined) return { entries, anchors }
    threads.tell(toPageSetting(edition, { theme, pictures }))
    await stage.prepare(wishes.map(({ path }) => path))
    await threads.run(wishes, {
      signal,
      toLength: ({ article: { path } }) => articles.get(path)!.text.length,
      toMessage: (wish) => ({ wish, tree: packTree(articles.get(wish.article.path)!) }),
      onDone(index, page) {
        if (page === null) return
        stage.put(page)
        entries[index] = toManifestEntry(page)
        anchors.set(wishes[index]!.article.path, new Set(page.anchors))
      },
    })
  } finally {
    await threads?.close()
  }
  return { entries: entries.filter((entry) => entry !== undefined), anchors }
}
