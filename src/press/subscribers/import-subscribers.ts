import { GazetteError } from '../../kit/gazette-error.ts'
import { openSubscribers } from '../../store/store.ts'
import { enrolTables, type EnrolOptions, type EnrolReport } from './enrol-tables.ts'
import { openSubscriberTable, type SubscriberTable } from './open-subscriber-table.ts'

export interface ImportOptions extends EnrolOptions {
  readonly store: string
  /** CSV files; `-` is standard input. */
  readonly files: readonly string[]
  /** Column to field, where the column's own name does not say it; to nothing: the column is left out. */
  readonly map?: Readonly<Record<string, string>> | undefined
}

/**
 * Puts the subscribers of CSV files on the list. Whoever left stays as they left; what is on the list and not in the files
 * stays too. Rows are durable a batch at a time, so an import that was broken off can be run again.
 *
 * @throws GazetteError `input` when a file cannot be read or has no column of addresses, `delivery` when the store cannot be used.
 */
export async function importSubscribers(options: ImportOptions): Promise<EnrolReport> {
  // Every file is opened before the first row counts: a slip in the last one is no half import.
  const tables: SubscriberTable[] = []
  for (const path of options.files) tables.push(await openSubscriberTable(path, options.map ?? {}))
  const list = await openSubscribers(options.store)
  try {
    return await enrolTables(list, tables, options)
  } finally {
    await list.close()
  }
}

/** @throws GazetteError `usage` when a wish such as `Column=field` is none. */
export function toColumnMap(wishes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wishes.map((wish) => {
      const at = wish.indexOf('=')
      if (at > 0) return [wish.slice(0, at), wish.slice(at + 1)]
      throw new GazetteError(`Cannot use "${wish}" as a column's target`, {
        code: 'usage',
        fix: 'Write it as Column=field, or Column= to leave the column out',
      })
    }),
  )
}
