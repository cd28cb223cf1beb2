import type { ListedLink } from '../../model/collection.ts'
import type { ListReader } from './list-reader.ts'
import { toListedLink } from './to-listed-link.ts'

const TAGGED = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/

/** References in RIS, as Zotero, EndNote and Mendeley exchange them: a tag of two characters before each field. */
export const risReader: ListReader = {
  kind: 'an RIS library',
  recognises: ({ text }) => /^\ufeff?\s*TY {1,2}- /.test(text),
  read({ text }) {
    const links: ListedLink[] = []
    let passedCount = 0
    let fields = new Map<string, string[]>()
    for (const line of text.split(/\r\n|[\r\n]/)) {
      const [, tag, value = ''] = TAGGED.exec(line.replace(/^\ufeff/, '')) ?? []
      if (tag === undefined) continue
      if (tag !== 'ER') fields.set(tag, [...(fields.get(tag) ?? []), value])
      else {
        const [url] = fields.get('UR') ?? fields.get('L2') ?? []
        const [doi] = fields.get('DO') ?? []
        const [title] = fields.get('TI') ?? fields.get('T1') ?? []
        const [note] = fields.get('N1') ?? []
        const address = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
        const found = toListedLink({ url: address, title, tags: fields.get('KW'), note })
        if (found === undefined) passedCount++
        else links.push(found)
        fields = new Map()
      }
    }
    return { links, feeds: [], passedCount }
  },
}
