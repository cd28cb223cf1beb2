import { parseOpml } from 'feedsmith'
import type { ListedLink } from '../../model/collection.ts'
import { defuseXml } from '../feeds/defuse-xml.ts'
import type { ListReader } from './list-reader.ts'
import { toListedLink } from './to-listed-link.ts'

/** A list of feeds as feed readers exchange them (OPML 1 and 2); folders and categories become tags. */
export const opmlReader: ListReader = {
  kind: 'an OPML list',
  recognises: ({ text }) => /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<opml[\s>]/i.test(text),
  read({ text }) {
    const links: ListedLink[] = []
    const feeds: ListedLink[] = []
    let passedCount = 0
    const walk = (outlines: readonly Outline[], folders: readonly string[]) => {
      for (const outline of outlines) {
        const { text: words = '', title = words, xmlUrl, url, htmlUrl, category, outlines: inner } = outline
        if (inner !== undefined && inner.length > 0) walk(inner, [...folders, title])
        else {
          const tags = [...folders, ...(category?.split(',') ?? []).map(toTag)]
          const found = toListedLink({ url: xmlUrl ?? url ?? htmlUrl, title, tags })
          if (found === undefined) passedCount++
          else (xmlUrl === undefined ? links : feeds).push(found)
        }
      }
    }
    walk((parseOpml(defuseXml(text)).body?.outlines ?? []) as readonly Outline[], [])
    return { links, feeds, passedCount }
  },
}

interface Outline {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly url?: string
  readonly category?: string
  readonly outlines?: readonly Outline[]
}

/** OPML 2.0: a category is a path with slashes; its last part says the most. */
function toTag(category: string): string {
  return category.split('/').at(-1) ?? ''
}
