/** A stretch of text between tags. */
export interface Stretch {
  readonly start: number
  readonly text: string
}

const COMMENT = /<!--|<[!?]/y
const TAG = /<\/?([a-z][^\s/>]*)/iy
/** Elements whose content no reader sees as text. */
const HIDDEN: ReadonlySet<string> = new Set(
  'script style iframe object embed applet noscript template svg math textarea select head title canvas audio video'.split(
    ' ',
  ),
)

/**
 * The text of a piece of HTML, without tags, comments, scripts and styles.
 *
 * @example
 * stripHtml('<b>Rain</b><script>x()</script>') // [{ start: 3, text: 'Rain' }]
 */
export function stripHtml(html: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at) stretches.push({ start: at, text: html.slice(at, end) })
    if (open < 0) break
    const after = findMarkupEnd(html, open)
    if (after === open) stretches.push({ start: open, text: '<' })
    at = Math.max(after, open + 1)
  }
  return stretches
}

/**
 * Whether an element's content is never shown as text.
 *
 * @example
 * isHiddenElement('script') // true
 */
export function isHiddenElement(name: string): boolean {
  return HIDDEN.has(name.toLowerCase())
}

/** Where the markup ends that begins at `open`; `open` itself when it is only a mark of "less than". */
function findMarkupEnd(html: string, open: number): number {
  COMMENT.lastIndex = open
  const comment = COMMENT.exec(html)
  if (comment) return findAfter(html, comment[0] === '<!--' ? '-->' : '>', open)
  TAG.lastIndex = open
  const tag = TAG.exec(html)
  if (!tag) return open
  const end = findTagEnd(html, TAG.lastIndex)
  const isClosing = html[open + 1] === '/'
  if (isClosing || !isHiddenElement(tag[1]!) || html[end - 2] === '/') return end
  const close = new RegExp(`</${tag[1]!.replace(/[^a-z]/gi, '')}\\s*>`, 'gi')
  close.lastIndex = end
  return close.exec(html) ? close.lastIndex : html.length
}

function findTagEnd(html: string, from: number): number {
  const part = /"[^"]*"|'[^']*'|>/g
  part.lastIndex = from
  for (let match = part.exec(html); match; match = part.exec(html))
    if (match[0] === '>') return part.lastIndex
  return html.length
}

function findAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}
