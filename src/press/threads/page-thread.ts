// Sets pages of articles in a thread of its own, and puts them on the disk.
import { putFile, type StagePlace } from '../../deliver/deliver.ts'
import type { ManifestEntry } from '../../model/manifest.ts'
import { loadPageSetter, openPageSetter, type PageSetting, type PageWish } from '../../render/render.ts'
import { unpackTree } from '../../store/store.ts'
import { toManifestEntry } from '../to-manifest-entry.ts'
import { answerBatches } from './answer-batches.ts'

/** What all pages are set with, and where they are put. */
export interface PageWork {
  readonly setting: PageSetting
  readonly place: StagePlace
}

/** A page to be set, with its article's tree as it was packed. */
export interface PackedPage {
  readonly wish: PageWish
  readonly tree: Uint8Array
}

/** A page that was put, as the manifest lists it. */
export interface PutPage {
  readonly entry: ManifestEntry
  /** That stand on it. */
  readonly anchors: readonly string[]
  /** Whether it differs from what stands in its place. */
  readonly differs: boolean
}

// Where it fails, so does opening the setter, and no page is set here.
loadPageSetter().catch(() => undefined)

answerBatches(({ setting, place }: PageWork) => {
  const setter = openPageSetter(setting)
  return {
    async work(pages: readonly PackedPage[]): Promise<readonly (PutPage | null)[]> {
      const { set } = await setter
      return pages.map(({ wish, tree }) => {
        const page = set(wish, unpackTree(tree))
        if (page === null) return null
        const file = { path: page.path, content: encode(page.content) }
        return { entry: toManifestEntry(file), anchors: page.anchors, differs: putFile(place, file) }
      })
    },
    toMoved: () => [],
  }
})

const encoder = new TextEncoder()
let room = new Uint8Array(65_536)

/** In UTF-8, until the next one is asked for: pages are written one after the other, and each need not have room of its own. */
function encode(text: string): Uint8Array {
  // Three bytes at most for each unit.
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 3)
  return room.subarray(0, encoder.encodeInto(text, room).written)
}
