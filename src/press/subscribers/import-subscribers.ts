import { GazetteError } from '../../kit/gazette-error.ts'
import type { Notice } from '../../model/notice.ts'
import type { SubscriberStatus } from '../../model/subscriber.ts'
import {
  ENROLMENTS,
  type Enrolment,
  type Newcomer,
  type SubscriberList,
} from '../../model/subscriber-list.ts'
import { parseNewcomer } from '../../parse/parse.ts'
import type { TableRow } from '../../read/read.ts'
import { openSubscribers } from '../../store/store.ts'
import type { Progress } from '../progress.ts'
import { openSubscriberTable, type SubscriberTable } from './open-subscriber-table.ts'

/** A row that did not get onto the list. */
export interface RefusedRow {
  readonly path: string
  readonly line: number
  readonly why: string
}

export interface ImportOptions {
  readonly store: string
  /** CSV files; `-` is standard input. */
  readonly files: readonly string[]
  /** Column to field, where the column's own name does not say it; to nothing: the column is left out. */
  readonly map?: Readonly<Record<string, string>> | undefined
  /** What newcomers are whose row does not say it. */
  readonly status: SubscriberStatus
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Told of every refused row as it is met; the report holds the first thousand. */
  readonly onRefused?: ((row: RefusedRow) => void) | undefined
}

export interface ImportReport {
  readonly rows: number
  readonly enrolments: Readonly<Record<Enrolment, number>>
  readonly refused: number
  readonly notices: readonly Notice[]
}

const NOTICES_MAX = 1000
// One transaction: more would be quicker still, but a sender would wait for it.
const NEWCOMERS_MAX = 25_000

/**
 * Puts the subscribers of CSV files on the list. Whoever left stays as they left; what is on the list and not in the files
 * stays too. Rows are durable a batch at a time, so an import that was broken off can be run again.
 *
 * @throws GazetteError `input` when a file cannot be read or has no column of addresses, `delivery` when the store cannot be used.
 */
export async function importSubscribers(options: ImportOptions): Promise<ImportReport> {
  // Every file is opened before the first row counts: a slip in the last one is no half import.
  const tables: SubscriberTable[] = []
  for (const path of options.files) tables.push(await openSubscriberTable(path, options.map ?? {}))
  const list = await openSubscribers(options.store)
  try {
    const run = new Run(list, { ...options, round: await list.beginRound() })
    for (const table of tables) await run.take(table)
    return run.report(tables.flatMap(({ notices }) => notices))
  } finally {
    await list.close()
  }
}

class Run {
  readonly #list: SubscriberList
  readonly #options: ImportOptions & { readonly round: number }
  readonly #counts = Object.fromEntries(ENROLMENTS.map((name) => [name, 0])) as Record<Enrolment, number>
  readonly #notices: Notice[] = []
  #newcomers: Newcomer[] = []
  #lines: number[] = []
  #rows = 0
  #refused = 0

  constructor(list: SubscriberList, options: ImportOptions & { readonly round: number }) {
    this.#list = list
    this.#options = options
  }

  async take({ table, targets }: SubscriberTable): Promise<void> {
    const { status, signal, onProgress } = this.#options
    const reason = `imported from ${table.path === '-' ? 'standard input' : table.path.replace(/^.*[\\/]/, '')}`
    for await (const batch of table.batches) {
      signal?.throwIfAborted()
      for (const row of batch) {
        this.#rows += 1
        const found = parseNewcomer(row.cells, { targets, status, reason })
        if ('refused' in found) this.#refuse({ path: table.path, line: toFirstLine(row), why: found.refused })
        else {
          this.#newcomers.push(found)
          this.#lines.push(row.line)
        }
      }
      if (this.#newcomers.length >= NEWCOMERS_MAX) await this.#enrol(table.path)
      const { bytes, bytesTotal } = table.progress()
      const total = bytesTotal === undefined ? this.#rows : Math.round((this.#rows * bytesTotal) / bytes)
      onProgress?.({ step: 'import', done: this.#rows, total: Math.max(total, this.#rows + 1) })
    }
    await this.#enrol(table.path)
    onProgress?.({ step: 'import', done: this.#rows, total: this.#rows })
  }

  async #enrol(path: string): Promise<void> {
    const enrolments = await this.#list.enrol(this.#newcomers, { round: this.#options.round })
    for (const [i, enrolment] of enrolments.entries()) {
      this.#counts[enrolment] += 1
      this.#tell(enrolment, { path, line: this.#lines[i]!, address: this.#newcomers[i]!.address })
    }
    this.#newcomers = []
    this.#lines = []
  }

  report(notices: readonly Notice[]): ImportReport {
    return {
      rows: this.#rows,
      enrolments: this.#counts,
      refused: this.#refused,
      notices: [...notices, ...this.#notices],
    }
  }

  #refuse(row: RefusedRow): void {
    this.#refused += 1
    this.#options.onRefused?.(row)
    this.#notice({
      code: 'subscriber-refused',
      message: `${row.why}; nobody was added`,
      path: row.path,
      line: row.line,
      help: 'Mend the row and import the file again',
    })
  }

  #tell(
    enrolment: Enrolment,
    { path, line, address }: { path: string; line: number; address: string },
  ): void {
    if (enrolment === 'repeated')
      this.#notice({
        code: 'address-repeated',
        message: `${address} stands there twice; the first row counts`,
        path,
        line,
      })
    if (enrolment === 'left')
      this.#notice({
        code: 'subscriber-left',
        message: `${address} left before, and stays as they left`,
        path,
        line,
      })
    if (enrolment === 'suppressed')
      this.#notice({
        code: 'subscriber-suppressed',
        message: `${address} is never to be mailed, and was not added`,
        path,
        line,
      })
  }

  #notice(notice: Notice): void {
    if (this.#notices.length < NOTICES_MAX) this.#notices.push(notice)
  }
}

/** The line on which a row begins; cells may have line ends in them. */
function toFirstLine(row: TableRow): number {
  return row.line - row.cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0)
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
