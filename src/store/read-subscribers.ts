import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { GazetteError } from '../kit/gazette-error.ts'
import { toEmailAddress, type EmailAddress } from '../model/email-address.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import type { Subscriber } from '../model/subscriber.ts'

const BYTES_MAX = 256 * 1024 * 1024
const ROW_BYTES_MAX = 64 * 1024
const NAME_LENGTH_MAX = 200
const ADDRESS_COLUMNS: ReadonlySet<string> = new Set(['email', 'e-mail', 'address', 'mail', 'email address'])

/**
 * Reads the subscribers of a CSV file (RFC 4180) whose first row names the columns; one of them is `email`.
 *
 * A row without exactly one sound address, and one whose address came before, is left out with a notice that names its line.
 *
 * @throws GazetteError `input` when the file cannot be read, is no CSV, or has no column of addresses.
 */
export async function readSubscribers(path: string): Promise<Noticed<readonly Subscriber[]>> {
  const { parse } = await import('csv-parse')
  await assertReadable(path)
  const subscribers = new Map<string, Subscriber>()
  const notices: Notice[] = []
  let columns: readonly string[] | undefined
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: ROW_BYTES_MAX,
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (columns === undefined) columns = toColumns(record, path)
      else addRow(record, { columns, line: info.lines, path, subscribers, notices })
    }
  } catch (cause) {
    if (cause instanceof GazetteError) throw cause
    throw new GazetteError(
      `Cannot read subscribers from "${path}": ${cause instanceof Error ? cause.message : 'no CSV'}`,
      {
        code: 'input',
        path,
        cause,
        fix: 'Save it as CSV in UTF-8, with a first row that names the columns, for example "email,name"',
      },
    )
  }
  return { value: [...subscribers.values()], notices }
}

async function assertReadable(path: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new GazetteError(`Cannot read subscribers from "${path}": there is no such file`, {
      code: 'input',
      path,
      cause,
      fix: 'Name a CSV file whose first row is "email,name"',
    })
  })
  if (!found.isFile() || found.size > BYTES_MAX)
    throw new GazetteError(
      `Cannot read subscribers from "${path}": it is ${found.isFile() ? 'over 256 MiB' : 'not a file'}`,
      {
        code: 'input',
        path,
        fix: 'Name a CSV file, or send in several parts',
      },
    )
}

function toColumns(record: readonly string[], path: string): readonly string[] {
  const columns = record.map((name) => name.toLowerCase())
  if (columns.some((name) => ADDRESS_COLUMNS.has(name))) return columns
  throw new GazetteError(`Cannot read subscribers from "${path}": no column is named "email"`, {
    code: 'input',
    path,
    fix: `Name the columns in the first row, for example "email,name"; it has "${record.slice(0, 8).join(',').slice(0, 80)}"`,
  })
}

interface Row {
  readonly columns: readonly string[]
  readonly line: number
  readonly path: string
  readonly subscribers: Map<string, Subscriber>
  readonly notices: Notice[]
}

function addRow(record: readonly string[], { columns, line, path, subscribers, notices }: Row): void {
  const text = record[columns.findIndex((name) => ADDRESS_COLUMNS.has(name))] ?? ''
  const address = toEmailAddress(text)
  if (address === undefined) {
    const message = `"${text.slice(0, 80)}" is not one e-mail address; nothing is sent to it`
    notices.push({
      code: 'address-refused',
      message,
      path,
      line,
      help: 'Write one address, such as ada@example.org',
    })
    return
  }
  const key = address.toLowerCase()
  if (subscribers.has(key)) {
    notices.push({
      code: 'address-repeated',
      message: `${address} stands there twice; it receives one message`,
      path,
      line,
    })
    return
  }
  subscribers.set(key, toSubscriber(address, record[columns.indexOf('name')]))
}

function toSubscriber(address: EmailAddress, name: string | undefined): Subscriber {
  const plain = name
    ?.replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH_MAX)
  return plain ? { address, name: plain } : { address }
}
