import { toFootnote, toFootnoteReference, toHtmlText } from '../html-text.ts'
import { findAll, type XmlElement } from '../parse-xml.ts'
import type { Styles } from './read-styles.ts'

interface Writer {
  readonly styles: Styles
  /** Footnotes as they are met; they are written after the text. */
  readonly notes: string[]
}

/** The HTML of a document's body. */
export function toOdtHtml(root: XmlElement, styles: Styles): string {
  const writer: Writer = { styles, notes: [] }
  const [body] = findAll(root, 'office:text')
  return (body === undefined ? '' : toChildren(body, writer)) + writer.notes.join('')
}

type ToHtml = (element: XmlElement, writer: Writer) => string

// Everything that has no line here is seen through: its children count.
const ELEMENTS: Readonly<Record<string, ToHtml>> = {
  'text:p': toParagraph,
  'text:h': (element, writer) => {
    const level = Math.min(6, Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1))
    return `<h${level}>${toChildren(element, writer)}</h${level}>`
  },
  'text:list': (element, writer) => {
    const name = writer.styles.isOrderedList(element.attributes['text:style-name']) ? 'ol' : 'ul'
    return `<${name}>${toChildren(element, writer)}</${name}>`
  },
  'text:list-item': (element, writer) => `<li>${toChildren(element, writer)}</li>`,
  'text:list-header': (element, writer) => `<li>${toChildren(element, writer)}</li>`,
  'text:a': (element, writer) =>
    `<a href="${toHtmlText(element.attributes['xlink:href'] ?? '')}">${toChildren(element, writer)}</a>`,
  'text:span': (element, writer) => {
    const name = element.attributes['text:style-name']
    const inner = toChildren(element, writer)
    const bold = writer.styles.isBold(name) ? `<strong>${inner}</strong>` : inner
    return writer.styles.isItalic(name) ? `<em>${bold}</em>` : bold
  },
  'text:s': (element) => ' '.repeat(Math.min(100, Number(element.attributes['text:c'] ?? 1) || 1)),
  'text:tab': () => ' ',
  'text:line-break': () => '<br>',
  'text:note': (element, writer) => {
    const name = String(writer.notes.length + 1)
    writer.notes.push('')
    const [body] = findAll(element, 'text:note-body')
    writer.notes[Number(name) - 1] = toFootnote(name, body === undefined ? '' : toChildren(body, writer))
    return toFootnoteReference(name)
  },
  'table:table': (element, writer) => `<table>${toChildren(element, writer)}</table>`,
  'table:table-row': (element, writer) => `<tr>${toChildren(element, writer)}</tr>`,
  'table:table-cell': (element, writer) => `<td>${toChildren(element, writer)}</td>`,
  // A caption stands in the frame of its picture.
  'draw:text-box': (element, writer) => `<figcaption>${toChildren(element, writer)}</figcaption>`,
  'svg:title': () => '',
  'svg:desc': () => '',
  'text:tracked-changes': () => '',
  'text:table-of-content': () => '',
  'text:sequence-decls': () => '',
  'office:annotation': () => '',
  'office:forms': () => '',
  'text:soft-page-break': () => '',
}

const QUOTE = /^(?:quotations?|(?:intense |pull )?quote|block ?(?:text|quote|quotation))$/i

function toParagraph(element: XmlElement, writer: Writer): string {
  const inner = toChildren(element, writer)
  const names = writer.styles.lineage(element.attributes['text:style-name'])
  if (names.some((name) => QUOTE.test(name))) return `<blockquote><p>${inner}</p></blockquote>`
  if (names.includes('Title')) return `<h1>${inner}</h1>`
  if (names.some((name) => /^(?:caption|illustration|figure)$/i.test(name)))
    return `<figcaption><p>${inner}</p></figcaption>`
  return `<p>${inner}</p>`
}

function toChildren(element: XmlElement, writer: Writer): string {
  let html = ''
  for (const child of element.children)
    html +=
      typeof child === 'string' ? toHtmlText(child) : (ELEMENTS[child.name] ?? toChildren)(child, writer)
  return html
}
