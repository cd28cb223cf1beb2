import { renameSync } from 'node:fs'
import { lstat, mkdir, readdir, rmdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { isSafePath } from '../kit/safe-path.ts'
import { assertInside } from './assert-inside.ts'
import { forEachInBreaths } from './for-each-in-breaths.ts'
import { putFile, type OutputFile, type StagePlace } from './put-file.ts'
import { createTemporarySuffix, isAbandoned } from './temporary-name.ts'
import { toWriteError } from './write-error.ts'

/** Files on their way into a folder, in which what stood there stands until they are shown. */
export interface FileStage {
  /** Where somebody else may put a file that was prepared for; see `putFile`, and tell the stage with `take`. */
  readonly place: StagePlace
  /** Makes the folders of files with these paths; before those are put. */
  prepare(paths: readonly string[]): Promise<void>
  put(file: OutputFile): void
  /** Hears of a file that somebody else put, and whether it differed from what stands there. */
  take(path: string, differs: boolean): void
  /**
   * Puts what was written in its place, in the order in which it was put, and removes stale files that were not put again;
   * gives the paths of those that differed.
   */
  show(stale?: readonly string[]): Promise<readonly string[]>
  /** Removes what was written and not shown, and the folders made for it; nobody else may be putting files by then. */
  discard(): Promise<void>
}

/**
 * Opens a stage for files of a folder: all of the new is on disk before the first of the old is replaced.
 *
 * What a process that was killed left under a temporary name is removed. Nothing is written through a symbolic link.
 *
 * @throws GazetteError `output`, by each of its functions, when the folder cannot be written or a path would leave it.
 */
export function openFileStage(folder: string): FileStage {
  const suffix = createTemporarySuffix()
  const parents = new Set<string>()
  const prepared = new Set<string>()
  const made: string[] = []
  const place = { folder, suffix, made }
  const kept = new Set<string>()
  const changed: string[] = []
  const take = (path: string, differs: boolean) => {
    kept.add(path)
    if (differs) changed.push(path)
  }
  return {
    place,
    take,
    put: (file) => take(file.path, putFile(place, file)),
    async prepare(paths) {
      for (const path of paths) {
        assertSafe(folder, path)
        prepared.add(path)
      }
      for (const parent of new Set(paths.map((path) => dirname(join(folder, path))))) {
        if (parents.has(parent)) continue
        try {
          await makeFolder(folder, parent, made)
        } catch (cause) {
          throw toWriteError(folder, cause)
        }
        parents.add(parent)
      }
    },
    async show(stale = []) {
      const name = (path: string) => renameSync(join(folder, path + suffix), join(folder, path))
      try {
        await forEachInBreaths(changed, name)
      } catch (cause) {
        throw toWriteError(folder, cause)
      }
      for (const path of stale) if (!kept.has(path) && isSafePath(path)) await removeOwn(folder, path)
      await removeAbandoned(parents)
      return changed
    },
    async discard() {
      const remove = (path: string) => rm(join(folder, path + suffix), { force: true }).catch(() => undefined)
      await Promise.all([...prepared].map(remove))
      for (const path of made.toReversed()) await rmdir(path).catch(() => undefined)
    },
  }
}

/** Makes a folder below another one, or the other one itself; `made` hears of each that was not there, outermost first. */
async function makeFolder(folder: string, parent: string, made: string[]): Promise<void> {
  const standing = await findStanding(parent)
  if (!relative(folder, standing).startsWith('..')) await assertInside(folder, standing)
  const first = await mkdir(parent, { recursive: true })
  if (first !== undefined) made.push(...listFolders(first, parent))
  await assertInside(folder, parent)
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

async function removeAbandoned(parents: ReadonlySet<string>): Promise<void> {
  for (const parent of parents) {
    const names = await readdir(parent).catch(() => [])
    for (const name of names.filter(isAbandoned))
      await rm(join(parent, name), { force: true }).catch(() => undefined)
  }
}
