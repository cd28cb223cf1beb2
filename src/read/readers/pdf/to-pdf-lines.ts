import { toFootnoteReference, toHtmlText } from '../html-text.ts'
import type { PdfPage, PdfPiece } from './read-pdf-pages.ts'

/** A line of a page. */
export interface PdfLine {
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly text: string
  readonly html: string
}

const SAME_LINE = 0.35
const RAISED_SIZE_MAX = 0.85

/** Puts the pieces of a page together to lines. */
export function toPdfLines({ pieces }: PdfPage, page: number): readonly PdfLine[] {
  const lines: PdfPiece[][] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const line = lines.at(-1)
    if (line !== undefined && isOnLine(piece, line)) line.push(piece)
    else if (piece.text.trim() !== '') lines.push([piece])
  }
  return lines.map((line) => toLine(line, page))
}

function isOnLine(piece: PdfPiece, line: readonly PdfPiece[]): boolean {
  const first = findMain(line)
  const last = line.at(-1)!
  const size = Math.max(first.size, piece.size)
  const isNear =
    Math.abs(piece.y - first.y) < size * SAME_LINE || isRaised(piece, first) || isRaised(first, piece)
  // What stands far to the left of the line's end is the next column.
  return isNear && piece.x >= last.x - size && piece.x - (last.x + last.width) < size * 4
}

/** The piece that has the most letters says how large the line is. */
function findMain(line: readonly PdfPiece[]): PdfPiece {
  return line.reduce((main, piece) => (piece.text.length > main.text.length ? piece : main))
}

function isRaised(piece: PdfPiece, beside: PdfPiece): boolean {
  const rise = piece.y - beside.y
  return piece.size < beside.size * RAISED_SIZE_MAX && rise > 0 && rise < beside.size * 0.7
}

function toLine(pieces: readonly PdfPiece[], page: number): PdfLine {
  const main = findMain(pieces)
  let text = ''
  let html = ''
  let end = pieces[0]!.x
  for (const piece of pieces) {
    const gap =
      piece.x - end > main.size * 0.15 && text !== '' && !/\s$/.test(text) && !/^\s/.test(piece.text)
    if (gap) {
      text += ' '
      html += ' '
    }
    const isNote = isRaised(piece, main) && /^\d{1,3}$/.test(piece.text.trim()) && text.trim() !== ''
    if (isNote) html += toFootnoteReference(`${page}-${piece.text.trim()}`)
    else {
      text += piece.text
      html += toPieceHtml(piece)
    }
    end = piece.x + piece.width
  }
  return {
    page,
    x: pieces[0]!.x,
    right: end,
    y: main.y,
    size: main.size,
    text: text.trim(),
    html: html.trim(),
  }
}

function toPieceHtml({ text, href }: PdfPiece): string {
  const html = toHtmlText(text)
  return href === undefined || text.trim() === '' ? html : `<a href="${toHtmlText(href)}">${html}</a>`
}
