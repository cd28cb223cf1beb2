import type { Element, Root } from 'hast'
import type { EmailTrouble } from './email-trouble.ts'
import { isHidden, listElements, toAttribute, toSpokenText } from './elements.ts'

const FONT_SIZE = /font-size:\s*(\d+(?:\.\d+)?)px/
const FONT_PIXELS_MIN = 14

/** What is wrong with tables, pictures, headings and the size of words. */
export function findBodyTrouble(root: Root): readonly EmailTrouble[] {
  const elements = listElements(root)
  return [
    ...elements.flatMap(findTableTrouble),
    ...elements.flatMap(findImageTrouble),
    ...findHeadingTrouble(elements),
    ...findSmallWords(root, undefined),
  ]
}

function findTableTrouble(element: Element): readonly EmailTrouble[] {
  if (element.tagName !== 'table') return []
  const role = toAttribute(element, 'role')
  return role === 'presentation' || role === 'none'
    ? []
    : [{ point: 'role', message: 'a table that lays out the page has no role="presentation"' }]
}

function findImageTrouble(element: Element): readonly EmailTrouble[] {
  if (element.tagName !== 'img') return []
  const src = toAttribute(element, 'src') ?? ''
  const named = `picture "${src}"`
  const trouble: EmailTrouble[] = []
  if (toAttribute(element, 'alt') === undefined)
    trouble.push({ point: 'alt', message: `${named} has no alternative text` })
  if (!/^\d+$/.test(toAttribute(element, 'width') ?? ''))
    trouble.push({ point: 'images', message: `${named} has no width` })
  if (!src.startsWith('https://')) trouble.push({ point: 'images', message: `${named} has no https address` })
  return trouble
}

function findHeadingTrouble(elements: readonly Element[]): readonly EmailTrouble[] {
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  const levels = headings.map(({ tagName }) => Number(tagName[1]))
  const trouble: EmailTrouble[] = []
  if (levels.filter((level) => level === 1).length !== 1)
    trouble.push({ point: 'headings', message: 'it has not exactly one <h1>' })
  levels.forEach((level, index) => {
    const before = levels[index - 1] ?? 0
    if (level > before + 1)
      trouble.push({ point: 'headings', message: `an <h${level}> follows <h${before}>` })
    if (toSpokenText(headings[index]!) === '')
      trouble.push({ point: 'headings', message: `an <h${level}> is empty` })
  })
  return trouble
}

/** Words smaller than people with weak eyes can read; what is hidden or mere spacing is passed over. */
function findSmallWords(node: Root | Element, pixels: number | undefined): readonly EmailTrouble[] {
  if (node.type === 'element' && (isHidden(node) || node.tagName === 'head')) return []
  const own = node.type === 'element' ? FONT_SIZE.exec(toAttribute(node, 'style') ?? '')?.[1] : undefined
  const size = own === undefined ? pixels : Number(own)
  return node.children.flatMap((child): readonly EmailTrouble[] => {
    if (child.type === 'element') return findSmallWords(child, size)
    if (child.type !== 'text' || child.value.replaceAll(/[\s\u00A0]/g, '') === '') return []
    return size === undefined || size >= FONT_PIXELS_MIN
      ? []
      : [{ point: 'small', message: `"${child.value.trim().slice(0, 40)}" is set in ${size} pixels` }]
  })
}
