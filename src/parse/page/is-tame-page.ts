const DEPTH_MAX = 256
const TAGS_MAX = 100_000
// Elements that need no end tag: a page full of them is not deep.
const OPEN_ENDED: ReadonlySet<string> = new Set(
  'p li dt dd td th tr thead tbody tfoot option optgroup colgroup area base br col embed hr img input link meta param source track wbr path'.split(
    ' ',
  ),
)

const TAG = /<(?:(\/)?([a-z][a-z0-9:-]*)(\s?\/>)?)?/gi

/**
 * Tells whether a page is shallow and small enough for tools that call themselves on every level.
 *
 * @example
 * isTamePage('<div>'.repeat(1000)) // false
 */
export function isTamePage(html: string): boolean {
  const tag = new RegExp(TAG)
  let depth = 0
  let count = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [, slash, element = '', selfClosing] = match
    const name = element.toLowerCase()
    if (++count > TAGS_MAX) return false
    if (name === '' || selfClosing || OPEN_ENDED.has(name)) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEPTH_MAX) return false
    if (!slash && (name === 'script' || name === 'style')) {
      // What looks like a tag in a script is none.
      const end = html.indexOf(`</${element}`, tag.lastIndex)
      if (end < 0) break
      tag.lastIndex = end
    }
  }
  return true
}
