/** A piece of text where it stands on a page: in points, from the lower left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly href?: string
}

export interface PdfPage {
  readonly height: number
  readonly width: number
  /** In the order in which the page was written, which is mostly that of reading. */
  readonly pieces: readonly PdfPiece[]
}

const PAGES_MAX = 500
const PIECES_MAX = 200_000

/**
 * The text of a PDF's pages, and the information that its program gave it.
 *
 * @throws Error when it is damaged, or locked with a password.
 */
export async function readPdfPages(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PdfPage[]; readonly info: Readonly<Record<string, unknown>> }> {
  const { getDocumentProxy } = await import('unpdf')
  // pdf.js takes the memory of what it is given.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false })
  const metadata = await pdf.getMetadata().catch(() => undefined)
  const pages: PdfPage[] = []
  let count = 0
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES_MAX) && count < PIECES_MAX; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const links = toLinks(await page.getAnnotations().catch(() => []))
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const pieces = items.flatMap((item) => ('str' in item ? [toPiece(item, links)] : []))
    count += pieces.length
    pages.push({ height: top - bottom, width: right - left, pieces })
    page.cleanup()
  }
  await pdf.destroy()
  return { pages, info: (metadata?.info ?? {}) as Record<string, unknown> }
}

interface Link {
  readonly url: string
  readonly rect: readonly number[]
}

function toLinks(annotations: readonly unknown[]): readonly Link[] {
  return annotations.filter((one): one is Link => {
    const { subtype, url, rect } = one as Record<string, unknown>
    return subtype === 'Link' && typeof url === 'string' && Array.isArray(rect)
  })
}

interface Item {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
}

function toPiece({ str, transform, width, height }: Item, links: readonly Link[]): PdfPiece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform as number[]
  const size = Math.hypot(c, d) || height
  const middle = x + width / 2
  const link = links.find(({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => {
    const isOver = Math.min(right, x + width) - Math.max(left, x) >= width * 0.8
    return isOver && middle > left && middle < right && y + size / 4 > bottom && y + size / 4 < top
  })
  return { text: str, x, y, width, size, ...(link === undefined ? {} : { href: link.url }) }
}
