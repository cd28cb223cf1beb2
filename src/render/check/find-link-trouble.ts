import type { Root } from 'hast'
import type { EmailTrouble } from './email-trouble.ts'
import { listElements, toAttribute, toSpokenText } from './elements.ts'

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'click here',
  'click',
  'here',
  'link',
  'more',
  'read more',
  'this',
])

/** Links that do not say where they lead: empty, an address, "click here", or one name for two places. */
export function findLinkTrouble(root: Root): readonly EmailTrouble[] {
  const places = new Map<string, string>()
  const trouble: EmailTrouble[] = []
  for (const link of listElements(root).filter(({ tagName }) => tagName === 'a')) {
    const href = toAttribute(link, 'href') ?? ''
    const words = toSpokenText(link)
    const name = toAttribute(link, 'ariaLabel') ?? words
    const add = (message: string) => trouble.push({ point: 'links', message })
    if (!/^(?:https?:|mailto:)/.test(href)) add(`"${name}" leads to "${href}"`)
    if (words === '') add(`a link to "${href}" has no words`)
    else if (ADDRESS.test(words)) add(`a link shows its address, "${words}"`)
    else if (EMPTY_WORDS.has(words.toLowerCase())) add(`"${words}" does not say where it leads`)
    if (!name.startsWith(words)) add(`"${words}" is named "${name}"`)
    if (!/text-decoration:\s*underline/.test(toAttribute(link, 'style') ?? ''))
      add(`"${name}" is not underlined`)
    const place = places.get(name) ?? href
    if (place !== href) add(`"${name}" leads to two places`)
    places.set(name, place)
  }
  return trouble
}
