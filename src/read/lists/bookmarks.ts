import { Parser } from 'htmlparser2'
import type { ListedLink } from '../../model/collection.ts'
import type { ListReader } from './list-reader.ts'
import { toListedLink } from './to-listed-link.ts'

const FOLDERS_NOT_TAGS =
  /^(?:bookmarks(?: bar| menu| toolbar)?|other bookmarks|mobile bookmarks|unread|read archive|favorites)$/i

/** Bookmarks as browsers export them (Netscape's format), and Pocket's and Instapaper's pages of links. */
export const bookmarksReader: ListReader = {
  kind: 'bookmarks',
  recognises: ({ text }) =>
    /<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(text.slice(0, 2000)) ||
    /<title>\s*(?:Pocket Export|Instapaper: Export)/i.test(text.slice(0, 4000)),
  read({ text }) {
    const links: ListedLink[] = []
    let passedCount = 0
    const folders: string[] = []
    let heading: string | undefined
    let link: { url: string; tags: string; title: string } | undefined
    let note: string | undefined
    const parser = new Parser({
      onopentag(name, attributes) {
        if (/^h[1-6]$/.test(name)) heading = ''
        else if (name === 'dl' || name === 'ul') folders.push(heading?.trim() ?? '')
        else if (name === 'a' && attributes.href !== undefined)
          link = { url: attributes.href, tags: attributes.tags ?? '', title: '' }
        else if (name === 'dd') note = ''
        else if (name === 'dt' || name === 'li') settleNote()
      },
      ontext(words) {
        if (link !== undefined) link.title += words
        else if (note !== undefined) note += words
        else if (heading !== undefined) heading += words
      },
      onclosetag(name) {
        if (name === 'a' && link !== undefined) {
          const tags = [...link.tags.split(','), ...folders.filter((title) => !FOLDERS_NOT_TAGS.test(title))]
          const found = toListedLink({ url: link.url, title: link.title, tags })
          if (found === undefined) passedCount++
          else links.push(found)
          link = undefined
        } else if (name === 'dl' || name === 'ul') {
          settleNote()
          folders.pop()
          heading = undefined
        }
      },
    })
    parser.end(text)
    settleNote()
    return { links, feeds: [], passedCount }

    /** What stands under a bookmark is said of it. */
    function settleNote(): void {
      const last = links.at(-1)
      if (note === undefined || last === undefined) return
      links[links.length - 1] = toListedLink({ ...last, note }) ?? last
      note = undefined
    }
  },
}
