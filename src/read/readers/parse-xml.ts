import { Parser } from 'htmlparser2'

/** An element of an XML file; its name keeps the prefix that it was written with. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const DEPTH_MAX = 200
const ELEMENTS_MAX = 500_000

/**
 * Parses XML into a tree. A document type is passed over: no entity is declared, expanded or fetched.
 *
 * @throws Error when it is nested too deep or has too many elements.
 */
export function parseXml(text: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEPTH_MAX) throw new Error('its XML is nested too deep')
        if (++count > ELEMENTS_MAX) throw new Error('its XML has too many elements')
        const element = { name, attributes, children: [] }
        open.at(-1)!.children.push(element)
        open.push(element)
      },
      ontext(data) {
        const { children } = open.at(-1)!
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + data
        else children.push(data)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return root
}

/** Every element of a name in a tree, in order. */
export function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting: (XmlElement | string)[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue
    if (next.name === name) found.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
  }
  return found
}

/** The words of the first element of a name; `undefined` where there is none, or it is empty. */
export function findText(root: XmlElement, name: string): string | undefined {
  const [element] = findAll(root, name)
  const text = element && toText(element).trim()
  return text === '' ? undefined : text
}

/** The words of an element. */
export function toText(element: XmlElement): string {
  let text = ''
  const waiting: (XmlElement | string)[] = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') text += next
    else for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
  }
  return text
}
