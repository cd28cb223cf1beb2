import type { Page, PageElement } from '../page/open-page.ts'

const CELL_LENGTH_MAX = 120
const BLOCKS = 'table, img, h1, h2, h3, h4, ul, ol, blockquote, p + p'

/** Tables that only lay a letter out become plain blocks; those of figures stay. */
export function unfoldTables(page: Page): void {
  for (const table of [...page.querySelectorAll('table')].reverse()) {
    if (isOfFigures(table)) continue
    for (const part of [
      ...table.querySelectorAll('table, tbody, thead, tfoot, tr, td, th, caption, colgroup'),
    ])
      if (part.closest('table') === table) toBlock(page, part)
    toBlock(page, table)
  }
}

function isOfFigures(table: PageElement): boolean {
  if (table.getAttribute('role') === 'presentation') return false
  const cells = [...table.querySelectorAll('td, th')]
  const rows = [...table.querySelectorAll('tr')]
  const isGrid = rows.length >= 2 && cells.length >= rows.length * 2
  return (
    isGrid &&
    table.querySelector(BLOCKS) === null &&
    cells.every((cell) => (cell.textContent ?? '').trim().length <= CELL_LENGTH_MAX)
  )
}

function toBlock(page: Page, element: PageElement): void {
  const block = page.createElement('div')
  block.append(...element.childNodes)
  element.replaceWith(block)
}
