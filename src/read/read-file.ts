import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { sha256 } from '../kit/sha256.ts'
import type { Notice } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { findFormatByName } from './article-extensions.ts'
import { decode } from './decode.ts'
import { findFormat } from './find-format.ts'
import type { FoundFile } from './found-file.ts'
import type { ReadLimits } from './read-limits.ts'

export interface FileReading {
  readonly source?: Source
  readonly notices: readonly Notice[]
}

const SKIPPED = 'The file is left out; the rest goes on'

/** Reads one file; what cannot be read, or is no text, gives a notice and no source. */
export function readFile(file: FoundFile, { fileBytesMax }: Pick<ReadLimits, 'fileBytesMax'>): FileReading {
  const { path } = file
  const bytes = readBytes(file.absolute, fileBytesMax)
  if (bytes === 'too-large')
    return refuse(path, 'file-too-large', `It is larger than ${fileBytesMax >> 20} MiB`)
  if (bytes === 'not-a-file') return refuse(path, 'file-unreadable', 'It is no ordinary file')
  if (typeof bytes === 'string') return refuse(path, 'file-unreadable', `It cannot be read (${bytes})`)
  const promised = findFormatByName(path) ?? 'text'
  const decoded = decode(bytes, { isPage: promised === 'html' })
  if (decoded === undefined) return refuse(path, 'binary-file', 'It holds binary data and no text')
  const { text, encoding, isCertain } = decoded
  const source: Source = {
    path,
    folders: file.folders,
    format: findFormat(text, promised),
    text,
    sha256: sha256(bytes),
  }
  return { source, notices: isCertain ? [] : [toGuessNotice(path, encoding)] }
}

/**
 * The bytes of a file, never more than `bytesMax` of them in memory; or why not.
 *
 * It reads without waiting in between: thousands of small files are read several times sooner so.
 */
function readBytes(
  absolute: string,
  bytesMax: number,
): Uint8Array | 'too-large' | 'not-a-file' | (string & {}) {
  try {
    // A named pipe would keep an ordinary open waiting for a writer.
    const file = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = fstatSync(file)
      if (!found.isFile()) return 'not-a-file'
      return found.size > bytesMax ? 'too-large' : readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  }
}

function refuse(path: string, code: string, message: string): FileReading {
  return { notices: [{ code, message, path, help: SKIPPED }] }
}

function toGuessNotice(path: string, encoding: string): Notice {
  const message = `It is not UTF-8; it was read as ${encoding}`
  return { code: 'encoding-guessed', message, path, help: 'Save it as UTF-8 if letters look wrong' }
}
