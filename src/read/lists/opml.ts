import type { ListedLink } from '../../model/collection.ts'
import { findAll, parseXml, type XmlElement } from '../readers/parse-xml.ts'
import { findAttribute } from '../feeds/xml-fields.ts'
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
    const walk = (parent: XmlElement, folders: readonly string[]) => {
      for (const outline of parent.children) {
        if (typeof outline === 'string' || outline.name.toLowerCase() !== 'outline') continue
        const title = findAttribute(outline, 'title') ?? findAttribute(outline, 'text') ?? ''
        const feed = findAttribute(outline, 'xmlurl')
        if (feed === undefined && outline.children.some((child) => typeof child !== 'string')) {
          walk(outline, [...folders, title])
          continue
        }
        const url = feed ?? findAttribute(outline, 'url') ?? findAttribute(outline, 'htmlurl')
        const categories = (findAttribute(outline, 'category') ?? '').split(',').map(toTag)
        const found = toListedLink({ url, title, tags: [...folders, ...categories] })
        if (found === undefined) passedCount++
        else (feed === undefined ? links : feeds).push(found)
      }
    }
    for (const body of findAll(parseXml(text), 'body')) walk(body, [])
    return { links, feeds, passedCount }
  },
}

/** OPML 2.0: a category is a path with slashes; its last part says the most. */
function toTag(category: string): string {
  return category.split('/').at(-1) ?? ''
}
