import { isUnfinished } from './is-unfinished.ts'
import type { Block, Line } from './lines.ts'

/** A piece of a plain text's body: what kind of thing it is and its lines, without marks. */
export interface Chunk {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'break'
  readonly lines: readonly Line[]
  /** Of a heading. */
  readonly depth?: 2 | 3
  /** Of a numbered list item. */
  readonly number?: number
}

interface Marker {
  readonly number?: number
  readonly line: Line
}

// A longer line was not wrapped by hand: it is a paragraph of its own.
const WRAP_WIDTH_MAX = 110
const WRAP_WIDTH_MIN = 50
const QUOTE_INDENT = 4
const HEADING_LENGTH_MAX = 80

const RULE = /^(?:[*\-_~=#•·]\s?){3,}$|^⁂$/
const UNDERLINE = /^(?:={3,}|-{3,})$/
const BULLET = /^[-*•‣▪◦●]\s+(?=\S)/
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/
const SENTENCE_END = /[.!?:;…]["”’'»)\]]*$/

/** Cuts blocks of lines into paragraphs, headings, list items, quoted blocks and breaks. */
export function splitChunks(blocks: readonly Block[]): Chunk[] {
  const width = findWrapWidth(blocks)
  const quoteIndent = findQuoteIndent(blocks)
  return blocks.flatMap((block, i) => {
    if (block.every((line) => line.text.startsWith('>')))
      return [{ kind: 'quote', lines: block.map(withoutMark) }]
    const isIndented = block.every((line) => line.indent >= quoteIndent)
    const isNumbered = isPartOfNumberedList(blocks, i)
    const chunks = splitLines(block, { width, isNumbered })
    const isQuote = isIndented && chunks.every((chunk) => chunk.kind === 'paragraph')
    return isQuote ? chunks.map((chunk): Chunk => ({ ...chunk, kind: 'quote' })) : chunks
  })
}

/** The width at which the lines were wrapped by hand, as far as it shows. */
function findWrapWidth(blocks: readonly Block[]): number {
  let width = WRAP_WIDTH_MIN
  for (const block of blocks)
    if (block.length > 1)
      for (const { text } of block) if (text.length <= WRAP_WIDTH_MAX) width = Math.max(width, text.length)
  return width
}

/** How far a block is indented when it is quoted; where most blocks are, indentation means nothing. */
function findQuoteIndent(blocks: readonly Block[]): number {
  let base = Infinity
  for (const block of blocks) for (const { indent } of block) base = Math.min(base, indent)
  const limit = base + QUOTE_INDENT
  const indented = blocks.filter((block) => block.every((line) => line.indent >= limit)).length
  return indented * 2 > blocks.length ? Infinity : limit
}

function withoutMark(line: Line): Line {
  const text = line.text.replace(/^(?:>\s?)+/, '')
  return { ...line, text: text.trimStart(), start: line.start + line.text.length - text.trimStart().length }
}

function isPartOfNumberedList(blocks: readonly Block[], i: number): boolean {
  const numbers = blocks[i]!.map(toNumber).filter((number) => number !== undefined)
  if (numbers.length > 1) return true
  const [number] = numbers
  if (number === undefined) return false
  const before = blocks[i - 1]?.findLast((line) => toNumber(line) !== undefined)
  const after = blocks[i + 1]?.[0]
  return (before && toNumber(before) === number - 1) || (after && toNumber(after) === number + 1) || false
}

function toNumber(line: Line): number | undefined {
  const match = NUMBER.exec(line.text)
  return match ? Number(match[1]) : undefined
}

interface LineOptions {
  readonly width: number
  readonly isNumbered: boolean
}

function splitLines(block: Block, { width, isNumbered }: LineOptions): Chunk[] {
  const isWrapped = block.every((line) => line.text.length <= WRAP_WIDTH_MAX)
  const chunks: { kind: Chunk['kind']; lines: Line[]; depth?: 2 | 3; number?: number }[] = []
  for (const line of block) {
    const open = chunks.at(-1)
    const last = open?.lines.at(-1)
    const marker = findMarker(line, isNumbered)
    if (RULE.test(line.text)) {
      const isUnderline = open?.kind === 'paragraph' && open.lines.length === 1 && UNDERLINE.test(line.text)
      if (isUnderline && last!.text.length <= HEADING_LENGTH_MAX)
        Object.assign(open, { kind: 'heading', depth: line.text.startsWith('=') ? 2 : 3 })
      else chunks.push({ kind: 'break', lines: [line] })
    } else if (marker)
      chunks.push({
        kind: 'item',
        lines: [marker.line],
        ...(marker.number === undefined ? {} : { number: marker.number }),
      })
    else if (
      open &&
      last &&
      isOpen(open.kind) &&
      isJoined(last, line, { width, isWrapped, isItem: open.kind === 'item' })
    )
      open.lines.push(line)
    else chunks.push({ kind: 'paragraph', lines: [line] })
  }
  return chunks
}

function findMarker(line: Line, isNumbered: boolean): Marker | undefined {
  const match = BULLET.exec(line.text) ?? (isNumbered ? NUMBER.exec(line.text) : null)
  if (!match) return undefined
  const { length } = match[0]
  const inner = { ...line, text: line.text.slice(length), start: line.start + length }
  return match[1] === undefined ? { line: inner } : { line: inner, number: Number(match[1]) }
}

function isOpen(kind: Chunk['kind']): boolean {
  return kind === 'paragraph' || kind === 'item'
}

interface JoinOptions {
  readonly width: number
  readonly isWrapped: boolean
  readonly isItem: boolean
}

/** Tells whether a line goes on with the sentence or paragraph of the line before. */
function isJoined(last: Line, line: Line, { width, isWrapped, isItem }: JoinOptions): boolean {
  const goesOn = /^["“‘'(]?\p{Ll}/u.test(line.text)
  if (!isWrapped) return goesOn && !SENTENCE_END.test(last.text)
  if (isItem && line.indent > 0) return true
  if (goesOn || isUnfinished(last.text)) return true
  if (!isItem && line.indent >= last.indent + 2) return false
  if (isCapitals(last.text) && !isCapitals(line.text)) return false
  // The next word would have had room: the line was ended on purpose.
  const firstWord = line.text.split(/\s/, 1)[0]!
  return last.text.length + 1 + firstWord.length >= width * 0.75
}

/**
 * Tells whether a line is written in capitals only.
 *
 * @example
 * isCapitals('WHAT COMES NEXT') // true
 */
export function isCapitals(text: string): boolean {
  return text.length <= HEADING_LENGTH_MAX && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}
