import type { ListedLink } from '../../model/collection.ts'
import type { ListReader } from './list-reader.ts'
import { toListedLink } from './to-listed-link.ts'

const LINES_MAX = 20_000
const LINE_LENGTH_MAX = 10_000
const MARKED = /\[([^\]]{0,500})\]\(\s*<?(https?:\/\/[^\s<>]+?)>?(?:\s+["'][^)]{0,500}["'])?\s*\)/g
const BARE = /https?:\/\/[^\s<>"'`\]}]+/g
const TAG = /(?<=^|\s)#([\p{L}\p{N}][\p{L}\p{N}_/-]*)/gu

/** Links in a text or a Markdown file, as people note them down: every address, with the words and #tags of its line. */
export const linesReader: ListReader = {
  kind: 'a list of links',
  recognises: () => true,
  read({ text }) {
    const links: ListedLink[] = []
    let passedCount = 0
    let heading: string | undefined
    for (const line of text.split(/\r\n|[\r\n]/).slice(0, LINES_MAX)) {
      const { found, isHeading, words } = readLine(line.slice(0, LINE_LENGTH_MAX))
      if (isHeading) heading = words
      else if (found.length === 0 && words !== '') passedCount++
      for (const { url, title, tags } of found) {
        const link = toListedLink({
          url,
          title,
          tags: [...tags, ...(heading === undefined ? [] : [heading])],
        })
        if (link === undefined) passedCount++
        else links.push(link)
      }
    }
    return { links, feeds: [], passedCount }
  },
}

function readLine(line: string) {
  const marked = [...line.matchAll(MARKED)].map(([, title, url]) => ({ title, url }))
  const rest = line.replace(MARKED, ' ')
  const bare = [...rest.matchAll(BARE)].map(([url]) => ({ url: trimAddress(url) }))
  const words = rest.replace(BARE, ' ').replace(TAG, ' ')
  const tags = [...rest.replace(BARE, ' ').matchAll(TAG)].map(([, tag]) => tag!)
  const title = tidy(words)
  const all = [...marked, ...bare]
  return {
    // The words beside a single bare address are its title.
    found: all.map((link) => ({ title: all.length === 1 ? title : undefined, ...link, tags })),
    isHeading: all.length === 0 && /^#{1,6}\s+\S/.test(line),
    words: title,
  }
}

/** Without the marks of lists, quotations and headings, and what parted the words from the address. */
function tidy(words: string): string {
  return words
    .replace(/^\s*(?:[-*+>•]|\d{1,4}[.)]|#{1,6})\s*(?:\[[ xX]\]\s*)?/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—|-]+|[\s:–—|-]+$/g, '')
}

/** Without the full stop or the bracket that belongs to the sentence around it. */
function trimAddress(url: string): string {
  let end = url.length
  let unopened = url.split(')').length - url.split('(').length
  for (; /[.,;:!?)]/.test(url[end - 1] ?? ''); end--) {
    if (url[end - 1] !== ')') continue
    if (unopened <= 0) break
    unopened--
  }
  return url.slice(0, end)
}
