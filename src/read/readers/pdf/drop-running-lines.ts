import type { PdfPage } from './read-pdf-pages.ts'
import type { PdfLine } from './to-pdf-lines.ts'

const MARGIN_SHARE = 0.1
const PAGE_NUMBER = /^\W*(?:page|seite|p\.?)?\s*\d{1,4}(?:\s*(?:\/|of|von)\s*\d{1,4})?\W*$/i

/** Leaves out what stands at the head or the foot of every page, and the numbers of pages. */
export function dropRunningLines(lines: readonly PdfLine[], pages: readonly PdfPage[]): readonly PdfLine[] {
  const isInMargin = ({ page, y }: PdfLine) => {
    const height = pages[page]!.height
    return y < height * MARGIN_SHARE || y > height * (1 - MARGIN_SHARE)
  }
  const counts = new Map<string, Set<number>>()
  for (const line of lines) {
    if (!isInMargin(line)) continue
    const shape = toShape(line.text)
    counts.set(shape, (counts.get(shape) ?? new Set()).add(line.page))
  }
  const countMin = Math.max(2, pages.length / 3)
  return lines.filter(
    (line) =>
      !isInMargin(line) ||
      !(PAGE_NUMBER.test(line.text) || (counts.get(toShape(line.text))?.size ?? 0) >= countMin),
  )
}

function toShape(text: string): string {
  return text.replace(/\d+/g, '0')
}
