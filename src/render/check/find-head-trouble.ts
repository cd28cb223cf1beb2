import type { Element, Root } from 'hast'
import type { EmailTrouble } from './email-trouble.ts'
import { listElements, toAttribute, toSpokenText } from './elements.ts'

const FETCHED = /@import|@font-face|url\(/i

/** What is wrong with the page's own attributes, its title, and what it would fetch. */
export function findHeadTrouble(root: Root): readonly EmailTrouble[] {
  const elements = listElements(root)
  const page = elements.find(({ tagName }) => tagName === 'html')
  const body = elements.find(({ tagName }) => tagName === 'body')
  const children = (body?.children ?? []).filter((child): child is Element => child.type === 'element')
  const title = elements.find(({ tagName }) => tagName === 'title')
  const schemes = elements.filter(
    (element) => element.tagName === 'meta' && toAttribute(element, 'name') === 'color-scheme',
  )
  const trouble: EmailTrouble[] = []
  // Mail programs strip what html and body carry, so each of the body's children carries its own.
  for (const element of [...(page === undefined ? [] : [page]), ...children]) {
    for (const name of ['lang', 'dir'])
      if (!toAttribute(element, name))
        trouble.push({ point: name, message: `<${element.tagName}> has no ${name}` })
  }
  if (title === undefined || toSpokenText(title) === '')
    trouble.push({ point: 'title', message: 'it has no title' })
  if (schemes.length !== 1)
    trouble.push({ point: 'dark', message: 'it does not say which colour schemes it has' })
  return [...trouble, ...elements.flatMap(findFetched)]
}

function findFetched(element: Element): readonly EmailTrouble[] {
  const { tagName } = element
  if (['script', 'link', 'iframe', 'object', 'embed', 'video', 'audio', 'form'].includes(tagName))
    return [{ point: 'fetched', message: `it has a <${tagName}>` }]
  if (tagName === 'style' && FETCHED.test(toSpokenText(element)))
    return [{ point: 'fetched', message: 'its style sheet fetches something' }]
  return []
}
