import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isStanding } from './is-standing.ts'
import { toWriteError } from './write-error.ts'

/** A file to write: its path below the folder, with forward slashes. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Where the files of a stage are put. */
export interface StagePlace {
  readonly folder: string
  /** Of their temporary names. */
  readonly suffix: string
  /** Folders that were made for them, in which nothing stands yet. */
  readonly made: readonly string[]
}

/**
 * Writes a file under a temporary name beside its place, where it differs from what stands there; gives whether it does.
 *
 * It does not wait for the disk in between: thousands of small files are written several times sooner so.
 *
 * @throws GazetteError `output` when it cannot be written.
 */
export function putFile({ folder, suffix, made }: StagePlace, { path, content }: OutputFile): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const target = join(folder, path)
  if (!made.includes(dirname(target)) && isStanding(target, bytes)) return false
  try {
    writeFileSync(target + suffix, bytes, { flag: 'wx' })
  } catch (cause) {
    throw toWriteError(folder, cause)
  }
  return true
}
