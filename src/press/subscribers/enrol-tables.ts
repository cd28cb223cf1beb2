import type { EmailAddress } from '../../model/email-address.ts'
import type { Notice } from '../../model/notice.ts'
import type { SubscriberStatus } from '../../model/subscriber.ts'
import {
  ENROLMENTS,
  type Enrolment,
  type Gathering,
  type SubscriberList,
} from '../../model/subscriber-list.ts'
import { parseNewcomer } from '../../parse/parse.ts'
import { toFirstLine } from './first-line.ts'
import type { Progress } from '../progress.ts'
import type { SubscriberTable } from './open-subscriber-table.ts'

/** A row that did not get onto the list. */
export interface RefusedRow {
  readonly path: string
  readonly line: number
  readonly why: string
}

export interface EnrolOptions {
  /** What newcomers are whose row does not say it. */
  readonly status: SubscriberStatus
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Told of every refused row as it is met; the report holds the first thousand. */
  readonly onRefused?: ((row: RefusedRow) => void) | undefined
}

export interface EnrolReport {
  readonly rows: number
  readonly enrolments: Readonly<Record<Enrolment, number>>
  readonly refused: number
  readonly notices: readonly Notice[]
}

const NOTICES_MAX = 1000
// One transaction. With more a long list would be written in a few seconds less, in more memory than a short one takes, and
// a sender would wait for it.
const NEWCOMERS_MAX = 5000

/** Puts the rows of tables on a list, a batch at a time, and says what became of them. */
export async function enrolTables(
  list: SubscriberList,
  tables: readonly SubscriberTable[],
  options: EnrolOptions,
): Promise<EnrolReport> {
  const run = new Run(list, { ...options, round: await list.beginRound() })
  for (const table of tables) await run.take(table)
  return run.report(tables.flatMap(({ notices }) => notices))
}

class Run {
  readonly #options: EnrolOptions & { readonly round: number }
  readonly #counts = Object.fromEntries(ENROLMENTS.map((name) => [name, 0])) as Record<Enrolment, number>
  readonly #notices: Notice[] = []
  readonly #gathering: Gathering
  #addresses: EmailAddress[] = []
  #lines: number[] = []
  #rows = 0
  #refused = 0

  constructor(list: SubscriberList, options: EnrolOptions & { readonly round: number }) {
    this.#options = options
    this.#gathering = list.gather(options.round)
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
          this.#gathering.add(found)
          this.#addresses.push(found.address)
          this.#lines.push(row.line)
        }
      }
      if (this.#gathering.count >= NEWCOMERS_MAX) await this.#enrol(table.path)
      const { bytes, bytesTotal } = table.progress()
      const total = bytesTotal === undefined ? this.#rows : Math.round((this.#rows * bytesTotal) / bytes)
      onProgress?.({ step: 'import', done: this.#rows, total: Math.max(total, this.#rows + 1) })
    }
    await this.#enrol(table.path)
    onProgress?.({ step: 'import', done: this.#rows, total: this.#rows })
  }

  async #enrol(path: string): Promise<void> {
    const enrolments = await this.#gathering.enrol()
    for (const [i, enrolment] of enrolments.entries()) {
      this.#counts[enrolment] += 1
      this.#tell(enrolment, { path, line: this.#lines[i]!, address: this.#addresses[i]! })
    }
    this.#addresses = []
    this.#lines = []
  }

  report(notices: readonly Notice[]): EnrolReport {
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
      message: `${row.why}; the row is passed over`,
      path: row.path,
      line: row.line,
      help: 'Mend the row',
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
