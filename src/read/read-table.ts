import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { GazetteError } from '../kit/gazette-error.ts'
import { choosePlainEncoding } from './table-encoding.ts'
import { findDelimiter } from './find-delimiter.ts'

const CHUNK_BYTES = 64 * 1024
const ROW_CHARACTERS_MAX = 64 * 1024
const BATCH_ROWS = 200
const COLUMNS_MAX = 200
const MISSING = 'there is no such file'

/** A row of a table, and the line on which it ends. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table as it is read: its first row, then the others in batches, so that a long one is never in memory. */
export interface Table {
  readonly path: string
  readonly first: readonly string[]
  /** How its bytes were read: "utf-8", or what was guessed. */
  readonly encoding: string
  readonly delimiter: string
  readonly batches: AsyncIterable<readonly TableRow[]>
  /** Bytes read so far, and of how many; the total is absent on standard input. */
  progress(): { readonly bytes: number; readonly bytesTotal?: number }
}

/**
 * Opens a table: CSV (RFC 4180) with commas, semicolons, tabs or bars, found by its first row; `-` is standard input.
 *
 * @throws GazetteError `input` when it cannot be read, is empty, or has a row that is not closed or longer than 64 KiB;
 * whatever stands behind such a row cannot be told from it.
 */
export async function readTable(path: string): Promise<Table> {
  const { parse } = await import('csv-parse')
  const size = path === '-' ? undefined : await findSize(path)
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES })
  const chunks = readChunks(stream, path)
  const start = await chunks.next()
  if (start.done === true) throw toTableError(path, 'it is empty')
  const encoding = choosePlainEncoding(start.value)
  const decoder = new TextDecoder(encoding)
  const toText = createLineEnds((bytes?: Uint8Array) =>
    decoder.decode(bytes, { stream: bytes !== undefined }),
  )
  const head = toText(start.value)
  const delimiter = findDelimiter(head)
  let bytes = start.value.length
  // How far the parser has come, which is further than what was taken from it.
  const parsed = { line: 0 }
  const parser = parse({
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: ROW_CHARACTERS_MAX,
    on_record: (record: string[], { lines }) => {
      parsed.line = lines
      return record
    },
  })
  void feed()
  async function feed(): Promise<void> {
    try {
      await write(head)
      for await (const chunk of chunks) {
        bytes += chunk.length
        await write(toText(chunk))
      }
      parser.end(toText())
    } catch (cause) {
      parser.destroy(cause instanceof Error ? cause : new Error(String(cause)))
    }
  }
  async function write(text: string): Promise<void> {
    if (text === '' || parser.destroyed || parser.write(text)) return
    await new Promise<void>((resolve) => {
      const go = () => {
        parser.off('drain', go).off('close', go)
        resolve()
      }
      parser.on('drain', go).on('close', go)
    })
  }
  const records = (parser as AsyncIterable<Parsed>)[Symbol.asyncIterator]()
  const first = await guard(path, () => records.next(), parsed)
  if (first.done === true) throw toTableError(path, 'it holds no row')
  if (first.value.record.length > COLUMNS_MAX) throw toTableError(path, `it has over ${COLUMNS_MAX} columns`)
  return {
    path,
    first: first.value.record,
    encoding,
    delimiter,
    batches: toBatches(records, { path, parsed }),
    progress: () => ({ bytes, ...(size !== undefined && { bytesTotal: size }) }),
  }
}

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

async function* toBatches(
  records: AsyncIterator<Parsed>,
  { path, parsed }: { readonly path: string; readonly parsed: { readonly line: number } },
): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = []
  try {
    for (;;) {
      const next = await guard(path, () => records.next(), parsed)
      if (next.done === true) break
      const { record, info } = next.value
      batch.push({ line: info.lines, cells: record })
      if (batch.length < BATCH_ROWS) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } finally {
    await records.return?.()
  }
}

/** Every line end as LF, also where CR and LF came in two chunks: in a cell, the parser would count CR LF for two lines. */
function createLineEnds(decode: (bytes?: Uint8Array) => string): (bytes?: Uint8Array) => string {
  let held = ''
  return (bytes) => {
    const text = held + decode(bytes)
    held = bytes !== undefined && text.endsWith('\r') ? '\r' : ''
    return text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
}

async function* readChunks(stream: Readable, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (cause) {
    throw toTableError(path, cause instanceof Error ? cause.message : 'it broke off', cause)
  }
}

async function findSize(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw toTableError(path, MISSING, cause)
  })
  if (found.isDirectory()) throw toTableError(path, 'it is a folder')
  return found.size
}

async function guard<T>(
  path: string,
  action: () => Promise<T>,
  parsed: { readonly line: number },
): Promise<T> {
  try {
    return await action()
  } catch (cause) {
    if (cause instanceof GazetteError) throw cause
    const line = parsed.line + 1
    throw toTableError(
      path,
      `the row that begins on line ${line} is not closed, or longer than 64 KiB`,
      cause,
    )
  }
}

function toTableError(path: string, why: string, cause?: unknown): GazetteError {
  return new GazetteError(`Cannot read subscribers from "${path}": ${why}`, {
    code: 'input',
    path,
    cause,
    fix: toFix(why),
  })
}

function toFix(why: string): string {
  if (why === MISSING) return 'Name a CSV file, or - for standard input'
  return why.startsWith('the row that')
    ? 'Mend that row and import the file again; the rows before it count once all the same'
    : 'Save it as CSV in UTF-8, with a first row that names the columns, for example "email,name"'
}
