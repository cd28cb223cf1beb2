import { toFootnote } from '../html-text.ts'
import { dropRunningLines } from './drop-running-lines.ts'
import type { PdfPage } from './read-pdf-pages.ts'
import { toPdfLines, type PdfLine } from './to-pdf-lines.ts'

const HEADING_GROWTH_MIN = 1.12
const HEADING_LENGTH_MAX = 200
const NOTE_SIZE_MAX = 0.95
const INDENT_MIN = 1.5
const BULLET = /^[•▪◦‣●○■\uf0b7\uf0a7]\s*/
const NUMBER = /^(?:\d{1,2}|[a-z])[.)]\s+/
const NOTE = /^(\d{1,3})[.)]?\s*(?=\S)/

/** The HTML of a PDF's text: headings by their size, paragraphs by gaps and short lines, lists by their marks, footnotes. */
export function toPdfHtml(pages: readonly PdfPage[]): string {
  const lines = dropRunningLines(pages.flatMap(toPdfLines), pages)
  if (lines.length === 0) return ''
  const body = findBodySize(lines)
  const sizes = [
    ...new Set(lines.map(({ size }) => round(size)).filter((size) => size >= body * HEADING_GROWTH_MIN)),
  ].sort((a, b) => b - a)
  const blocks = joinLines(lines, body)
  const look: Look = {
    body,
    sizes,
    left: findLeft(lines),
    known: lines.map(({ text }) => text).join(' '),
    notes: new Set(
      [
        ...lines
          .map(({ html }) => html)
          .join('')
          .matchAll(/<footnote-ref name="([\d-]+)"/g),
      ].map(([, name]) => name!),
    ),
  }
  let html = ''
  let list = ''
  for (const block of blocks) {
    const made = toBlock(block, look)
    const wanted = made.startsWith('<li>') ? (NUMBER.test(block[0]!.text) ? 'ol' : 'ul') : ''
    if (wanted !== list) html += (list === '' ? '' : `</${list}>`) + (wanted === '' ? '' : `<${wanted}>`)
    list = wanted
    html += made
  }
  return html + (list === '' ? '' : `</${list}>`)
}

type Block = readonly PdfLine[]

/** The size that most letters have. */
function findBodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) counts.set(round(size), (counts.get(round(size)) ?? 0) + text.length)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function findLeft(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { x, text } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + text.length)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function round(size: number): number {
  return Math.round(size * 2) / 2
}

function joinLines(lines: readonly PdfLine[], body: number): readonly Block[] {
  const right = Math.max(...lines.map((line) => line.right))
  const blocks: PdfLine[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const last = block?.at(-1)
    if (block !== undefined && last !== undefined && isContinued(last, line, { block, body, right }))
      block.push(line)
    else blocks.push([line])
  }
  return blocks
}

function isContinued(
  last: PdfLine,
  line: PdfLine,
  { block, body, right }: { readonly block: Block; readonly body: number; readonly right: number },
): boolean {
  if (Math.abs(line.size - last.size) > body * 0.08) return false
  if (BULLET.test(line.text) || NUMBER.test(line.text)) return false
  const isNote = line.size < body * NOTE_SIZE_MAX
  if (isNote && NOTE.test(line.text)) return false
  const gap = last.y - line.y
  const isEnded = /[.!?…:]["'”’)]*$/.test(last.text)
  // On the next page or in the next column a sentence goes on that was not ended.
  if (line.page !== last.page || gap < 0) return !isEnded && /^[\p{Ll}\d"“(]/u.test(line.text)
  const pitch = block.length > 1 ? block.at(-2)!.y - last.y : line.size * 1.35
  if (gap > Math.max(pitch * 1.3, line.size * 1.5)) return false
  const isIndented = line.x - last.x > line.size * 0.8 && block.length > 1
  const isShort = last.right < right - line.size * 8
  return !(isEnded && (isIndented || isShort))
}

interface Look {
  readonly body: number
  /** Of headings, largest first. */
  readonly sizes: readonly number[]
  /** Where most lines begin. */
  readonly left: number
  /** The footnotes that are referred to. */
  readonly notes: ReadonlySet<string>
  /** All the text, in which a word that a line end cut may stand whole. */
  readonly known: string
}

function toBlock(block: Block, { sizes, left, notes, known, body }: Look): string {
  const first = block[0]!
  const html = joinWords(block, known)
  const level = sizes.indexOf(round(first.size))
  const length = block.reduce((sum, { text }) => sum + text.length, 0)
  if (level >= 0 && length <= HEADING_LENGTH_MAX)
    return `<h${Math.min(level + 1, 6)}>${html}</h${Math.min(level + 1, 6)}>`
  const name = `${first.page}-${NOTE.exec(first.text)?.[1]}`
  if (notes.has(name)) return toFootnote(name, `<p>${html.replace(NOTE, '')}</p>`)
  if (BULLET.test(first.text)) return `<li><p>${html.replace(BULLET, '')}</p></li>`
  if (NUMBER.test(first.text)) return `<li><p>${html.replace(NUMBER, '')}</p></li>`
  const isSetIn = block.length > 1 && block.every(({ x }) => x > left + body * INDENT_MIN)
  return isSetIn ? `<blockquote><p>${html}</p></blockquote>` : `<p>${html}</p>`
}

const CUT = /(\p{L}+)(?:-|\u00ad)$/u

/** Lines with a space between them; a word that a hyphen cut is put together unless the text writes it with one. */
function joinWords(block: Block, known: string): string {
  return block.reduce((html, line) => {
    if (html === '') return line.html
    const [, start] = CUT.exec(html) ?? []
    const [end] = /^\p{Ll}+/u.exec(line.text) ?? []
    if (start === undefined || end === undefined) return `${html} ${line.html}`
    const isHyphened = !html.endsWith('\u00ad') && known.includes(`${start}-${end}`)
    return (isHyphened ? html : html.slice(0, -1)) + line.html
  }, '')
}
