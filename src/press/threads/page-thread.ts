// Sets pages of articles in a thread of its own.
import { openPageSetter, type PageSetting, type PageWish } from '../../render/render.ts'
import { unpackTree } from '../../store/store.ts'
import { answerBatches } from './answer-batches.ts'

/** A page to be set, with its article's tree as it was packed. */
export interface PackedPage {
  readonly wish: PageWish
  readonly tree: Uint8Array
}

/** A page as it is written, and the anchors that stand on it. */
export interface SetPage {
  readonly path: string
  readonly content: Uint8Array
  readonly anchors: readonly string[]
}

answerBatches((setting: PageSetting) => {
  const setter = openPageSetter(setting)
  return {
    async work(pages: readonly PackedPage[]): Promise<readonly (SetPage | null)[]> {
      const { set } = await setter
      return pages.map(({ wish, tree }) => {
        const page = set(wish, unpackTree(tree))
        return page && { ...page, content: Buffer.from(page.content) }
      })
    },
    toMoved: (page) => (page === null ? [] : [page.content]),
  }
})
