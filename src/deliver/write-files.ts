import { renameSync, writeFileSync } from 'node:fs'
import { lstat, mkdir, readdir, rmdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { GazetteError } from '../kit/gazette-error.ts'
import { isSafePath } from '../kit/safe-path.ts'
import { assertInside } from './assert-inside.ts'
import { isStanding } from './is-standing.ts'
import { createTemporarySuffix, isAbandoned } from './temporary-name.ts'
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

const FILES_BEFORE_BREATH = 64

/**
 * Writes files into a folder so that what stood there is replaced only when all of the new is on disk; gives the paths of
 * those that were not there already, byte for byte.
 *
 * Every file that differs is first written under a temporary name beside its place; then all are renamed, the last one
 * last, and stale ones removed. Whatever fails before that leaves the folder as it was. What a process that was killed left
 * under a temporary name is removed. Nothing is written through a symbolic link.
 *
 * @throws GazetteError `output` when the folder cannot be written or a path would leave it.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  { stale = [], signal }: WriteOptions = {},
): Promise<readonly string[]> {
  for (const { path } of files) assertSafe(folder, path)
  const suffix = createTemporarySuffix()
  const begun: string[] = []
  const made: string[] = []
  const changed: OutputFile[] = []
  try {
    signal?.throwIfAborted()
    for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
      const standing = await findStanding(parent)
      if (!relative(folder, standing).startsWith('..')) await assertInside(folder, standing)
      const first = await mkdir(parent, { recursive: true })
      if (first !== undefined) made.push(...listFolders(first, parent))
      await assertInside(folder, parent)
    }
    changed.push(...(await chooseChanged(folder, files, signal)))
    const write = ({ path, content }: OutputFile) => {
      begun.push(join(folder, path + suffix))
      writeFileSync(join(folder, path + suffix), content, { flag: 'wx' })
    }
    await forEachInBreaths(changed, write, signal)
    signal?.throwIfAborted()
    const name = ({ path }: OutputFile) => renameSync(join(folder, path + suffix), join(folder, path))
    await forEachInBreaths(changed, name)
  } catch (cause) {
    await Promise.all(begun.map((path) => rm(path, { force: true }).catch(() => undefined)))
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined)
    throw toWriteError(folder, cause)
  }
  const kept = new Set(files.map(({ path }) => path))
  for (const path of stale) if (!kept.has(path) && isSafePath(path)) await removeOwn(folder, path)
  await removeAbandoned(folder, files)
  return changed.map(({ path }) => path)
}

async function chooseChanged(
  folder: string,
  files: readonly OutputFile[],
  signal: AbortSignal | undefined,
): Promise<readonly OutputFile[]> {
  const changed: OutputFile[] = []
  const look = ({ path, content }: OutputFile) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    if (!isStanding(join(folder, path), bytes)) changed.push({ path, content: bytes })
  }
  await forEachInBreaths(files, look, signal)
  return changed
}

/**
 * Does work for each file in order, with a breath now and then that lets Ctrl-C in.
 *
 * It does not wait within the work: thousands of small files are written several times sooner so.
 */
async function forEachInBreaths(
  files: readonly OutputFile[],
  work: (file: OutputFile) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    work(file)
    if (index % FILES_BEFORE_BREATH > 0) continue
    await setImmediate()
    signal?.throwIfAborted()
  }
}

/** The nearest folder above a place that is there already: what is made below it lies where it leads. */
async function findStanding(folder: string): Promise<string> {
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  )
  return isThere || dirname(folder) === folder ? folder : findStanding(dirname(folder))
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

async function removeAbandoned(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    const names = await readdir(parent).catch(() => [])
    for (const name of names.filter(isAbandoned))
      await rm(join(parent, name), { force: true }).catch(() => undefined)
  }
}
