import type { SourceFacts } from '../../../model/source.ts'
import { toHtmlText } from '../html-text.ts'
import { splitKeywords, toKnownFacts } from '../known-facts.ts'
import { findCodePage, findEncoding } from './code-pages.ts'
import { readTokens, type RtfToken } from './read-tokens.ts'
import { RtfBlocks } from './rtf-blocks.ts'
import { DESTINATIONS, type RtfGroup } from './rtf-group.ts'

const DEPTH_MAX = 500
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

/**
 * The HTML of rich text, and what it says of itself.
 *
 * @throws Error when its groups are nested too deep.
 */
export function toRtfHtml(text: string): { readonly html: string; readonly facts: SourceFacts } {
  const reader = new RtfReading()
  for (const token of readTokens(text)) reader.take(token)
  return reader.finish()
}

class RtfReading {
  readonly #blocks = new RtfBlocks()
  readonly #styles = new Map<number, string>()
  readonly #fonts = new Map<number, number>()
  readonly #facts: Record<string, string> = {}
  readonly #outer: RtfGroup[] = []
  #group: RtfGroup = {
    destination: 'body',
    isBold: false,
    isItalic: false,
    isHidden: false,
    unicodeSkip: 1,
    codePage: undefined,
    text: '',
    number: 0,
  }
  #paragraph = ''
  #look = {
    style: 0,
    outline: undefined as number | undefined,
    list: undefined as 'ordered' | 'unordered' | undefined,
    isInTable: false,
  }
  #codePage = 1252
  #isOptional = false
  #skip = 0
  #bytes: number[] = []
  #href: string | undefined

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.#skip > 0) this.#skip--
      else this.#bytes.push(token.value)
      return
    }
    this.#flushBytes()
    if (token.kind === 'open') this.#open()
    else if (token.kind === 'close') this.#close()
    else if (token.kind === 'text') this.#addText(this.#afterSkip(token.text))
    else this.#takeWord(token.name, token.value)
  }

  finish(): { html: string; facts: SourceFacts } {
    this.#flushBytes()
    this.#endParagraph()
    const { title, author, subject, keywords, created, revised } = this.#facts
    const facts = toKnownFacts({
      headline: title,
      byline: author,
      dek: subject,
      date: revised ?? created,
      tags: splitKeywords(keywords),
    })
    return { html: this.#blocks.finish(), facts }
  }

  #open(): void {
    if (this.#outer.length >= DEPTH_MAX) throw new Error('its groups are nested too deep')
    this.#outer.push(this.#group)
    this.#group = { ...this.#group, text: '' }
    this.#isOptional = false
  }

  #close(): void {
    const closed = this.#group
    const outer = this.#outer.pop()
    if (outer === undefined) return
    this.#group = outer
    this.#closeGroup(closed, outer)
  }

  #closeGroup({ destination, text, number }: RtfGroup, outer: RtfGroup): void {
    const isInner = outer.destination === destination
    if (destination === 'fonts' || destination === 'styles') {
      if (destination === 'styles' && text !== '') this.#styles.set(number, text.replace(/;\s*$/, '').trim())
    } else if (destination === 'instruction' && !isInner) {
      const [, href] = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(text) ?? []
      if (href !== undefined) this.#paragraph += `<a href="${toHtmlText(href)}">`
      this.#href = href
    } else if (destination === 'field' && !isInner) {
      if (this.#href !== undefined) this.#paragraph += '</a>'
      this.#href = undefined
    } else if (destination === 'note' && !isInner) this.#addToBody(this.#blocks.addNote(`<p>${text}</p>`))
    else if (destination === 'marker' && !isInner)
      this.#look.list = /[\p{L}\p{N}]/u.test(text) ? 'ordered' : 'unordered'
    else if (isInner) outer.text += text
    else if (text.trim() !== '' && /^(?:title|author|subject|keywords|created|revised)$/.test(destination))
      this.#facts[destination] = text.trim()
  }

  #takeWord(name: string, value: number | undefined): void {
    if (name === '*') return void (this.#isOptional = true)
    const destination = DESTINATIONS[name]
    if (destination !== undefined || this.#isOptional) {
      this.#isOptional = false
      const isField = this.#group.destination === 'field'
      if (this.#group.destination !== 'skipped') this.#group.destination = destination ?? 'skipped'
      if (isField && destination === undefined) this.#group.destination = 'skipped'
      return
    }
    const character = CHARACTERS[name]
    if (character !== undefined) return this.#addText(character)
    this.#WORDS[name]?.(value)
  }

  readonly #WORDS: Readonly<Record<string, (value: number | undefined) => void>> = {
    ansicpg: (value = 1252) => void (this.#codePage = value),
    uc: (value = 1) => void (this.#group.unicodeSkip = value),
    u: (value = 0) => {
      this.#addText(String.fromCharCode(value < 0 ? value + 65_536 : value))
      this.#skip = this.#group.unicodeSkip
    },
    b: (value = 1) => void (this.#group.isBold = value !== 0),
    i: (value = 1) => void (this.#group.isItalic = value !== 0),
    v: (value = 1) => void (this.#group.isHidden = value !== 0),
    deleted: (value = 1) => void (this.#group.isHidden = value !== 0),
    plain: () => Object.assign(this.#group, { isBold: false, isItalic: false, isHidden: false }),
    f: (value = 0) => {
      this.#group.number = this.#group.destination === 'fonts' ? value : this.#group.number
      this.#group.codePage = this.#fonts.get(value)
    },
    fcharset: (value = 0) => {
      const page = findCodePage(value)
      if (page !== undefined) this.#fonts.set(this.#group.number, page)
    },
    s: (value = 0) => {
      if (this.#group.destination === 'styles') this.#group.number = value
      else if (this.#group.destination === 'body') this.#look.style = value
    },
    outlinelevel: (value = 9) => void (this.#look.outline = value < 6 ? value + 1 : undefined),
    // Footnotes and the marks of lists have paragraphs of their own.
    pard: () => {
      if (this.#group.destination !== 'body') return
      this.#look = { style: 0, outline: undefined, list: undefined, isInTable: false }
    },
    intbl: () => void (this.#look.isInTable = true),
    fldrslt: () => void (this.#group.destination = this.#findBody()),
    line: () => this.#addToBody('<br>'),
    par: () => this.#endParagraph(),
    sect: () => this.#endParagraph(),
    cell: () => {
      this.#blocks.endCell(this.#paragraph)
      this.#paragraph = ''
    },
    row: () => this.#blocks.endRow(),
    ...Object.fromEntries(['yr', 'mo', 'dy'].map((name) => [name, (value = 0) => this.#addDatePart(value)])),
  }

  /** Where the words of a field go: to the body, or to the footnote that the field stands in. */
  #findBody(): 'body' | 'note' {
    return this.#outer.some(({ destination }) => destination === 'note') ? 'note' : 'body'
  }

  #addDatePart(value: number): void {
    const { destination } = this.#group
    if (destination !== 'created' && destination !== 'revised') return
    this.#group.text += `${this.#group.text === '' ? '' : '-'}${String(value).padStart(2, '0')}`
  }

  #afterSkip(text: string): string {
    const skipped = Math.min(this.#skip, text.length)
    this.#skip -= skipped
    return text.slice(skipped)
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const page = this.#group.codePage ?? this.#codePage
    const text = new TextDecoder(findEncoding(page)).decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
    this.#addText(text)
  }

  #addText(text: string): void {
    const { destination, isBold, isItalic, isHidden } = this.#group
    if (
      text === '' ||
      isHidden ||
      destination === 'skipped' ||
      destination === 'created' ||
      destination === 'revised'
    )
      return
    if (destination !== 'body' && destination !== 'note') return void (this.#group.text += text)
    const plain = toHtmlText(text)
    const bold = isBold && text.trim() !== '' ? `<strong>${plain}</strong>` : plain
    this.#addToBody(isItalic && text.trim() !== '' ? `<em>${bold}</em>` : bold)
  }

  #addToBody(html: string): void {
    if (this.#group.destination === 'note') this.#group.text += html
    else this.#paragraph += html
  }

  #endParagraph(): void {
    if (this.#group.destination === 'note') return void (this.#group.text += '</p><p>')
    if (this.#group.destination !== 'body') return
    const { style, ...look } = this.#look
    this.#blocks.addParagraph(this.#paragraph, { ...look, style: this.#styles.get(style) ?? '' })
    this.#paragraph = ''
  }
}
