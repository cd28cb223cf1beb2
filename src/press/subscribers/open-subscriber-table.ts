import { GazetteError } from '../../kit/gazette-error.ts'
import { toEmailAddress } from '../../model/email-address.ts'
import type { Notice } from '../../model/notice.ts'
import { mapColumns, type ColumnTarget } from '../../parse/parse.ts'
import { readTable, type Table, type TableRow } from '../../read/read.ts'

/** A table of subscribers, and what its columns become. */
export interface SubscriberTable {
  readonly table: Table
  /** Its columns' names; "email" where it is a bare list of addresses. */
  readonly columns: readonly string[]
  readonly targets: readonly ColumnTarget[]
  readonly notices: readonly Notice[]
}

/**
 * Opens a file of subscribers: a table whose first row names the columns, or a bare list of addresses.
 *
 * @throws GazetteError `input` when it cannot be read, or has no column of addresses.
 */
export async function openSubscriberTable(
  path: string,
  map: Readonly<Record<string, string>>,
): Promise<SubscriberTable> {
  const table = await readTable(path)
  const { first } = table
  if (first.length === 1 && toEmailAddress(first[0]!) !== undefined)
    return {
      table: { ...table, batches: startWith({ line: 1, cells: first }, table.batches) },
      columns: ['email'],
      targets: [{ kind: 'email' }],
      notices: toNotices(table),
    }
  const { targets, mistake } = mapColumns(first, map)
  if (mistake === undefined) return { table, columns: first, targets, notices: toNotices(table) }
  const shown = first.slice(0, 12).join(', ').replace(/\p{C}/gu, ' ').slice(0, 120)
  throw new GazetteError(`Cannot read subscribers from "${path}": ${mistake}`, {
    code: 'input',
    path,
    fix: `Its first row has: ${shown}. Name the column of addresses with --map "Column=email", or a first row "email,name"`,
  })
}

function toNotices({ path, encoding }: Table): readonly Notice[] {
  if (encoding !== 'windows-1252') return []
  return [
    {
      code: 'encoding-guessed',
      message: 'it is not UTF-8 and says nothing of its encoding; it was read as Windows-1252',
      path,
      help: 'Save it as UTF-8 if letters look wrong',
    },
  ]
}

async function* startWith(
  row: TableRow,
  batches: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[]> {
  yield [row]
  yield* batches
}
