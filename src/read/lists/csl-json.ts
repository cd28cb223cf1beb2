import type { ListedLink } from '../../model/collection.ts'
import type { ListReader } from './list-reader.ts'
import { toListedLink } from './to-listed-link.ts'

const ITEMS_MAX = 10_000

/** References as Zotero and its like exchange them: CSL JSON (citationstyles.org). */
export const cslJsonReader: ListReader = {
  kind: 'a CSL JSON library',
  recognises: ({ text }) => /^\s*\[\s*\{/.test(text) && /"(?:URL|DOI)"\s*:/.test(text),
  read({ text }) {
    const items = JSON.parse(text) as unknown
    const links: ListedLink[] = []
    let passedCount = 0
    for (const item of (Array.isArray(items) ? items : []).slice(0, ITEMS_MAX)) {
      const { URL: url, DOI: doi, title, keyword, note } = (item ?? {}) as Readonly<Record<string, unknown>>
      const found = toListedLink({
        url: toText(url) ?? (toText(doi) && `https://doi.org/${toText(doi)}`),
        title: toText(title),
        tags: toText(keyword)?.split(/[,;]/),
        note: toText(note),
      })
      if (found === undefined) passedCount++
      else links.push(found)
    }
    return { links, feeds: [], passedCount }
  },
}

const toText = (value: unknown) => (typeof value === 'string' ? value : undefined)
