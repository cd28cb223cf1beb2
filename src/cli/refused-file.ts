import { closeSync, openSync, writeFileSync } from 'node:fs'
import { toCsvCell } from '../kit/csv-cell.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { RefusedRow } from '../press/press.ts'

export interface RefusedFile {
  write(row: RefusedRow): void
  close(): void
}

const OWNER_ONLY = 0o600
const CHUNK_CHARACTERS = 64 * 1024

/**
 * Opens a CSV file for the rows that an import refuses: file, line, why. It is written a piece at a time, so that a file of
 * which every row is refused is no more in memory than another.
 *
 * @throws GazetteError `output` when it cannot be written.
 */
export function openRefusedFile(path: string): RefusedFile {
  const file = guard(path, () => openSync(path, 'w', OWNER_ONLY))
  let text = 'file,line,why\r\n'
  const flush = () => {
    guard(path, () => writeFileSync(file, text))
    text = ''
  }
  return {
    write({ path: source, line, why }) {
      text += `${[source, String(line), why].map(toCsvCell).join(',')}\r\n`
      if (text.length >= CHUNK_CHARACTERS) flush()
    },
    close() {
      try {
        flush()
      } finally {
        closeSync(file)
      }
    },
  }
}

function guard<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    throw new GazetteError(
      `Cannot write "${path}": ${cause instanceof Error ? cause.message : 'it was refused'}`,
      { code: 'output', path, cause, fix: 'Name a file in a folder that you may write to' },
    )
  }
}
