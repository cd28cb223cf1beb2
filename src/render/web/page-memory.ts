import type { RenditionFile } from '../../model/rendition.ts'
import type { Theme } from '../../model/theme.ts'
import type { MarkedTree } from '../article/mark-quotations.ts'
import { rememberEach } from '../../kit/remember-each.ts'

/** Pages that were filled before, by the body they show and a key of everything else in them. */
export interface PageMemory {
  find(body: MarkedTree, key: string): RenditionFile | undefined
  keep(body: MarkedTree, key: string, file: RenditionFile): void
}

/** The memory of a theme's pages, which lasts as long as the theme and the bodies do. */
export const openPageMemory: (theme: Theme) => PageMemory = rememberEach(() => {
  const pages = new WeakMap<MarkedTree, { readonly key: string; readonly file: RenditionFile }>()
  return {
    find(body, key) {
      const page = pages.get(body)
      return page?.key === key ? page.file : undefined
    },
    keep: (body, key, file) => void pages.set(body, { key, file }),
  }
})
