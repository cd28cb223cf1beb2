import { availableParallelism } from 'node:os'
import type { FileStage } from '../deliver/deliver.ts'
import type { Article } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import type { PlacedPictures } from '../model/picture.ts'
import type { Theme } from '../model/theme.ts'
import { listPages, toPageSetting, type PageAnchors } from '../render/render.ts'
import { packTree } from '../store/store.ts'
import { openBatchThreads, type BatchThreads } from './threads/batch-threads.ts'
import type { PackedPage, PageWork, PutPage } from './threads/page-thread.ts'

export interface SetPagesOptions {
  readonly theme: Theme
  readonly articles: ReadonlyMap<string, Article>
  readonly pictures: PlacedPictures
  /** As `openPageThreads` opened them. */
  readonly threads: PageThreads
  readonly signal?: AbortSignal | undefined
  /** Where the threads put each page as soon as it is set; it must not be discarded before they are closed. */
  readonly stage: Pick<FileStage, 'place' | 'prepare' | 'take'>
}

export type PageThreads = BatchThreads<PageWork, PackedPage, PutPage | null>

/** Pages of articles that are being set while this thread makes the rest of the edition. */
export interface PagesAhead {
  /** The anchors that should stand on each, by its article's path: of all that is printed of it. */
  readonly supposed: PageAnchors
  readonly done: Promise<SetPages>
}

/** Pages of articles that were set apart from an edition's other files. */
export interface SetPages {
  /** As they are listed in the manifest. */
  readonly entries: readonly ManifestEntry[]
  /** The anchors on each, by its article's path. */
  readonly anchors: PageAnchors
  /** Whether all were set, with the anchors that they should have. */
  readonly isAsSupposed: boolean
}

// Starting a thread costs about as much as setting so many.
const PAGES_MIN = 300
const THREADS_MAX = 4
// Beside them this thread holds a whole edition.
const YOUNG_MEBIBYTES = 16

/** Starts the threads that set so many pages, so that they are ready when the edition is; none for a few. To be closed. */
export function openPageThreads(pageCount: number, pagesMin = PAGES_MIN): PageThreads | undefined {
  // This thread is busy as well.
  const count = Math.min(availableParallelism() - 1, THREADS_MAX)
  return pageCount < pagesMin || count < 1
    ? undefined
    : openBatchThreads({ script: 'page-thread', count, youngMebibytes: YOUNG_MEBIBYTES })
}

/**
 * Begins to set the pages of an edition's articles in other threads, which put them on the disk.
 *
 * Their trees stay packed here, and no page is held in this thread. A page whose template looks at more of the edition than its
 * masthead is left to `renderEdition`.
 *
 * @throws GazetteError `output` when there is no writing there; `done` rejects with the like.
 */
export async function setPagesAhead(
  edition: Edition,
  { theme, articles, pictures, threads, signal, stage }: SetPagesOptions,
): Promise<PagesAhead> {
  const wishes = listPages(edition, articles)
  const supposed = new Map(
    wishes.map(({ article, markings }) => [article.path, new Set(markings.map(({ anchor }) => anchor))]),
  )
  const entries: ManifestEntry[] = []
  const anchors = new Map<string, ReadonlySet<string>>()
  await stage.prepare(wishes.map(({ path }) => path))
  threads.tell({ setting: toPageSetting(edition, { theme, pictures }), place: stage.place })
  const running = threads.run(wishes, {
    signal,
    // This thread has no time to hand them on.
    underWayMax: Infinity,
    toLength: ({ article: { path } }) => articles.get(path)!.text.length,
    toMessage: (wish) => ({ wish, tree: packTree(articles.get(wish.article.path)!) }),
    onDone(index, page) {
      if (page === null) return
      stage.take(page.entry.path, page.differs)
      entries[index] = page.entry
      anchors.set(wishes[index]!.article.path, new Set(page.anchors))
    },
  })
  const done = running.then(() => ({
    entries: entries.filter((entry) => entry !== undefined),
    anchors,
    isAsSupposed: areAllThere(supposed, anchors),
  }))
  // Whoever awaits it hears of it.
  done.catch(() => undefined)
  return { supposed, done }
}

function areAllThere(supposed: PageAnchors, anchors: PageAnchors): boolean {
  return [...supposed].every(([path, { size }]) => anchors.get(path)?.size === size)
}
