import type { TableRow } from '../../read/read.ts'

/** The line on which a row begins; cells may have line ends in them. */
export function toFirstLine(row: TableRow): number {
  return row.line - row.cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0)
}
