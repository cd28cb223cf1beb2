import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rmdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { isSafePath } from '../kit/safe-path.ts'
import { assertInside } from './assert-inside.ts'
import { toWriteError } from './write-error.ts'

/** A file to write: its path below the folder, with forward slashes. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

export interface WriteOptions {
  /** Files of ours from an earlier time, removed when they are not written again. */
  readonly stale?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes files into a folder so that what stood there is replaced only when all of the new is on disk.
 *
 * Every file is first written under a temporary name beside its place; then all are renamed, in order, and stale ones removed.
 * Whatever fails before that leaves the folder as it was. Nothing is written through a symbolic link.
 *
 * @throws GazetteError `output` when the folder cannot be written or a path would leave it.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  { stale = [], signal }: WriteOptions = {},
): Promise<void> {
  for (const { path } of files) assertSafe(folder, path)
  const suffix = `.${randomUUID().slice(0, 8)}.tmp`
  const begun: string[] = []
  const made: string[] = []
  try {
    for (const { path, content } of files) {
      signal?.throwIfAborted()
      const target = join(folder, path)
      const first = await mkdir(dirname(target), { recursive: true })
      if (first !== undefined) made.push(...listFolders(first, dirname(target)))
      await assertInside(folder, dirname(target))
      begun.push(target + suffix)
      await writeFile(target + suffix, content, { flag: 'wx' })
    }
    signal?.throwIfAborted()
    for (const { path } of files) await rename(join(folder, path + suffix), join(folder, path))
  } catch (cause) {
    await Promise.all(begun.map((path) => rm(path, { force: true }).catch(() => undefined)))
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined)
    throw toWriteError(folder, cause)
  }
  const kept = new Set(files.map(({ path }) => path))
  for (const path of stale) if (!kept.has(path) && isSafePath(path)) await removeOwn(folder, path)
}

/** The folders from `first` down to `last`, outermost first. */
function listFolders(first: string, last: string): readonly string[] {
  return first.length >= last.length ? [last] : [...listFolders(first, dirname(last)), last]
}

function assertSafe(folder: string, path: string): void {
  if (isSafePath(path)) return
  throw new GazetteError(`Cannot write "${path}" into "${folder}": the path would leave the folder`, {
    code: 'output',
    path,
  })
}

async function removeOwn(folder: string, path: string): Promise<void> {
  const target = join(folder, path)
  const parent = dirname(target)
  try {
    await assertInside(folder, parent)
    await rm(target, { force: true })
    if (parent !== folder && (await readdir(parent)).length === 0) await rmdir(parent)
  } catch {
    return
  }
}
