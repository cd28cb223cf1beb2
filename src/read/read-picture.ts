import { constants, statSync } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'

const BYTES_MAX = 20 * 1024 * 1024
const MISSING = 'there is no such file'

/** What was read of a picture's file: its bytes, or why it is not taken. */
export type PictureFile =
  { readonly bytes: Uint8Array; readonly why?: never } | { readonly why: string; readonly bytes?: never }

/**
 * The bytes of a picture at `path`, from the project's folder, where it lies in one of `folders`, symbolic links followed.
 *
 * So a path out of somebody's article reaches nothing else on the machine.
 */
export async function readPicture(
  path: string,
  { root, folders }: { readonly root: string; readonly folders: readonly string[] },
): Promise<PictureFile> {
  const absolute = isAbsolute(path) ? path : join(root, path)
  try {
    // An article often names pictures that it left behind, and to ask so costs least.
    if (statSync(absolute, { throwIfNoEntry: false }) === undefined) return { why: MISSING }
    const real = await realpath(absolute)
    const allowed = await Promise.all(folders.map((folder) => realpath(folder)))
    if (!allowed.some((folder) => isWithin(real, folder)))
      return { why: 'it lies outside of the project’s folder and of the article’s' }
    const file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await file.stat()
      if (!found.isFile()) return { why: 'it is no ordinary file' }
      if (found.size > BYTES_MAX) return { why: `it is larger than ${BYTES_MAX >> 20} MiB` }
      return { bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    return {
      why: code === 'ENOENT' || code === 'ENOTDIR' ? MISSING : `it cannot be read (${code})`,
    }
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
