import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { GazetteError } from '../kit/gazette-error.ts'
import { READ_LIMITS } from './read-limits.ts'

/**
 * The text of a file of ours, a byte order mark included; `undefined` where there is none.
 *
 * @throws GazetteError `input` when it cannot be read, is too large, or is no UTF-8: a file that is written back must not
 * be guessed at.
 */
export async function readTextFile(path: string): Promise<string | undefined> {
  let bytes: Uint8Array
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await file.stat()
      if (!found.isFile()) throw refuse(path, 'it is no ordinary file')
      if (found.size > READ_LIMITS.fileBytesMax)
        throw refuse(path, `it is larger than ${READ_LIMITS.fileBytesMax >> 20} MiB`)
      bytes = await file.readFile()
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof GazetteError) throw cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw refuse(path, `it cannot be read (${code})`, cause)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw refuse(path, 'it is not UTF-8', cause)
  }
}

function refuse(path: string, why: string, cause?: unknown): GazetteError {
  return new GazetteError(`Cannot read "${path}": ${why}`, {
    code: 'input',
    path,
    cause,
    fix: 'Save it as a text file in UTF-8',
  })
}
