import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toSafeUrl } from '../../kit/safe-url.ts'
import { PICTURE_PIXELS_MAX, type PlacedPicture } from '../../model/picture.ts'

const FOOTNOTE = /^#user-content-fn(?:ref)?-/
const HEADING = /^h([1-6])$/
const HEADING_FIRST = 2
const HEADING_LAST = 6

/**
 * The body with links that lead nowhere safe unwrapped, pictures that cannot be shown replaced by their description, and
 * headings that begin under the page's own and skip no level.
 *
 * A relative link is unwrapped too: what it led to is not in the edition.
 */
export function tidyBody(body: Root, findPicture: FindPicture): Root {
  const levels = [...findLevels(body)].toSorted((a, b) => a - b)
  return { ...body, children: tidyChildren(body.children, { levels, findPicture }) as RootContent[] }
}

/** The picture that an article's relative address means; nothing when it has no place in the edition's folder. */
export type FindPicture = (address: string) => PlacedPicture | undefined

interface Tidying {
  readonly levels: readonly number[]
  readonly findPicture: FindPicture
}

function findLevels(node: Root | Element, levels = new Set<number>()): Set<number> {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const level = HEADING.exec(child.tagName)?.[1]
    if (level !== undefined) levels.add(Number(level))
    findLevels(child, levels)
  }
  return levels
}

function tidyChildren(children: readonly RootContent[], tidying: Tidying): RootContent[] {
  return children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child]
    const inner = tidyChildren(child.children, tidying) as ElementContent[]
    const element = { ...child, children: inner }
    if (child.tagName === 'a') return tidyLink(element)
    if (child.tagName === 'img') return tidyImage(element, tidying)
    if (child.properties.align !== undefined) return [tidyCell(element)]
    const level = HEADING.exec(child.tagName)?.[1]
    return [level === undefined ? element : { ...element, tagName: toHeading(Number(level), tidying.levels) }]
  })
}

function toHeading(level: number, levels: readonly number[]): string {
  return `h${Math.min(levels.indexOf(level) + HEADING_FIRST, HEADING_LAST)}`
}

// HTML no longer has the attribute.
function tidyCell({ properties: { align, ...properties }, ...cell }: Element): Element {
  const isAside = align === 'right' || align === 'center'
  return { ...cell, properties: isAside ? { ...properties, className: [`to-${align}`] } : properties }
}

function tidyLink(link: Element): ElementContent[] {
  const href = String(link.properties.href ?? '')
  if (FOOTNOTE.test(href)) return [link]
  const safe = toSafeUrl(href)
  return safe === undefined
    ? link.children
    : [{ ...link, properties: { href: safe, rel: ['nofollow', 'noopener'] } }]
}

function tidyImage(image: Element, { findPicture }: Tidying): ElementContent[] {
  const address = String(image.properties.src ?? '')
  const alt = String(image.properties.alt ?? '')
  const remote = toSafeUrl(address)
  if (remote?.startsWith('https:')) {
    const { width, height } = image.properties
    const size = isPixels(width) && isPixels(height) ? { width, height } : {}
    return [{ ...image, properties: { src: remote, alt, ...size, loading: 'lazy' } }]
  }
  const placed = remote === undefined ? findPicture(address) : undefined
  if (placed !== undefined)
    return [{ ...image, properties: { src: `../${placed.path}`, alt, ...placed.size, loading: 'lazy' } }]
  return alt === '' ? [] : [{ type: 'text', value: alt }]
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= PICTURE_PIXELS_MAX
}
