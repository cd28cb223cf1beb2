import { toFootnote, toFootnoteReference } from '../html-text.ts'

/** How a paragraph is laid. */
export interface ParagraphLook {
  readonly style: string
  readonly outline: number | undefined
  readonly list: 'ordered' | 'unordered' | undefined
  readonly isInTable: boolean
}

const QUOTE = /^(?:quotations?|(?:intense |pull )?quote|block ?(?:text|quote|quotation))$/i
const CAPTION = /^(?:caption|illustration|figure)$/i

/** Gathers paragraphs, and puts those together that are one list or one table. */
export class RtfBlocks {
  readonly #parts: string[] = []
  readonly #notes: string[] = []
  #list: 'ordered' | 'unordered' | undefined
  #row: string[] = []
  #cell: string[] = []
  #isInTable = false

  addParagraph(html: string, look: ParagraphLook): void {
    if (look.isInTable) return void (html.trim() !== '' && this.#cell.push(`<p>${html}</p>`))
    this.#closeTable()
    // Some programs number headings as lists.
    const list = findLevel(look) === undefined ? look.list : undefined
    this.#setList(list)
    if (html.trim() === '') return
    this.#parts.push(toBlock(html, { ...look, list }))
  }

  endCell(html: string): void {
    this.#row.push([...this.#cell, html].join(' '))
    this.#cell = []
  }

  endRow(): void {
    this.#setList(undefined)
    if (!this.#isInTable) this.#parts.push('<table>')
    this.#isInTable = true
    this.#parts.push(`<tr>${this.#row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    this.#row = []
  }

  /** Takes a footnote's text, and gives the reference to it. */
  addNote(html: string): string {
    const name = String(this.#notes.length + 1)
    this.#notes.push(toFootnote(name, html))
    return toFootnoteReference(name)
  }

  finish(): string {
    this.#closeTable()
    this.#setList(undefined)
    return [...this.#parts, ...this.#notes].join('')
  }

  #setList(list: ParagraphLook['list']): void {
    if (list === this.#list) return
    if (this.#list !== undefined) this.#parts.push(this.#list === 'ordered' ? '</ol>' : '</ul>')
    if (list !== undefined) this.#parts.push(list === 'ordered' ? '<ol>' : '<ul>')
    this.#list = list
  }

  #closeTable(): void {
    if (this.#isInTable) this.#parts.push('</table>')
    this.#isInTable = false
  }
}

function toBlock(html: string, { style, outline, list }: ParagraphLook): string {
  if (list !== undefined) return `<li><p>${html}</p></li>`
  const level = findLevel({ style, outline })
  if (level !== undefined) return `<h${level}>${html}</h${level}>`
  if (QUOTE.test(style)) return `<blockquote><p>${html}</p></blockquote>`
  return CAPTION.test(style) ? `<figcaption><p>${html}</p></figcaption>` : `<p>${html}</p>`
}

function findLevel({ style, outline }: Pick<ParagraphLook, 'style' | 'outline'>): number | undefined {
  if (/^title$/i.test(style)) return 1
  return outline ?? (/^heading [1-6]$/i.test(style) ? Number(style.slice(-1)) : undefined)
}
