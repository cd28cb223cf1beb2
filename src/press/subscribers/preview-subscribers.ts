import type { Notice } from '../../model/notice.ts'
import { parseNewcomer, type ColumnTarget } from '../../parse/parse.ts'
import { toFirstLine } from './first-line.ts'
import { openSubscriberTable } from './open-subscriber-table.ts'

/** A file of subscribers as an import would read it. */
export interface SubscriberPreview {
  readonly path: string
  readonly encoding: string
  readonly delimiter: string
  readonly columns: readonly {
    readonly name: string
    readonly target: ColumnTarget
    readonly examples: readonly string[]
  }[]
  /** The first rows that would be refused. */
  readonly refused: readonly { readonly line: number; readonly why: string }[]
  /** How many rows were looked at. */
  readonly rows: number
  readonly notices: readonly Notice[]
}

const ROWS_MAX = 1000
const EXAMPLES_MAX = 3
const REFUSED_MAX = 10

/** Reads the first rows of a file of subscribers and shows what its columns become; nothing is kept. */
export async function previewSubscribers(
  path: string,
  map: Readonly<Record<string, string>>,
): Promise<SubscriberPreview> {
  const { table, columns, targets, notices } = await openSubscriberTable(path, map)
  const examples = columns.map(() => new Set<string>())
  const refused: { line: number; why: string }[] = []
  let rows = 0
  for await (const batch of table.batches) {
    for (const row of batch.slice(0, ROWS_MAX - rows)) {
      rows += 1
      const found = parseNewcomer(row.cells, { targets, status: 'active', reason: '' })
      if ('refused' in found && refused.length < REFUSED_MAX)
        refused.push({ line: toFirstLine(row), why: found.refused })
      for (const [i, seen] of examples.entries())
        if (seen.size < EXAMPLES_MAX && row.cells[i]) seen.add(row.cells[i])
    }
    if (rows >= ROWS_MAX) break
  }
  return {
    path,
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: columns.map((name, i) => ({ name, target: targets[i]!, examples: [...examples[i]!] })),
    refused,
    rows,
    notices,
  }
}
