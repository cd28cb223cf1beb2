import { toFootnote, toFootnoteReference, toHtmlText } from '../html-text.ts'
import { findAll, parseXml, toText, type XmlElement } from '../parse-xml.ts'

const WORDS_MIN = 30
// A note is numbered by its reference.
const OWN_NUMBER = /^((?:\s|<[^>]*>)*)\d{1,3}[.)]?(?=\s|<)/
const NOTE = /\b(?:foot|end|rear)?note\b/
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col'])
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'nav', 'svg', 'math'])

/** The HTML of a chapter, its notes as footnotes; `undefined` for a cover, a title page, a list of contents. */
export function readChapter(xhtml: string): string | undefined {
  const root = parseXml(xhtml)
  const [body] = findAll(root, 'body')
  if (body === undefined || (toText(body).match(/\p{L}+/gu)?.length ?? 0) < WORDS_MIN) return undefined
  return toHtml(body)
}

function toHtml({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? toHtmlText(child) : toElementHtml(child)))
    .join('')
}

function toElementHtml(element: XmlElement): string {
  const { name, attributes } = element
  if (HIDDEN.has(name)) return ''
  const type = attributes['epub:type'] ?? attributes['role'] ?? ''
  if (name === 'a' && /noteref/.test(type))
    return toFootnoteReference((attributes['href'] ?? '').replace(/^.*#/, ''))
  const id = attributes['id']
  if (name !== 'a' && id !== undefined && NOTE.test(type))
    return toFootnote(id, toHtml(element).replace(OWN_NUMBER, '$1'))
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${toHtmlText(value)}"`)
    .filter((pair) => /^ (?:href|src|alt|title|start)=/.test(pair))
  const open = `<${name}${written.join('')}>`
  return VOID.has(name) ? open : `${open}${toHtml(element)}</${name}>`
}
