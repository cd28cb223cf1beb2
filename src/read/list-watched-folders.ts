import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { findGlobBase } from './glob-base.ts'

export interface WatchedFolderOptions {
  /** The folder that relative paths start from. */
  readonly root: string
  /** Folders, absolute, that are not looked into. */
  readonly exclude?: readonly string[]
}

const FOLDERS_MAX = 10_000
const DEPTH_MAX = 32

/**
 * The folders in which a change may concern what the paths name, absolute: those of files, folders with all folders in
 * them, and what a glob begins with. Of what is not there yet, the nearest folder that is.
 */
export async function listWatchedFolders(
  paths: readonly string[],
  { root, exclude = [] }: WatchedFolderOptions,
): Promise<readonly string[]> {
  const folders = new Set<string>()
  for (const named of paths) {
    const absolute = resolve(root, findGlobBase(named) ?? named)
    if (await isFolder(absolute)) await addWithin(absolute, { folders, exclude })
    else folders.add(await findNearestFolder(dirname(absolute)))
  }
  return [...folders]
}

async function addWithin(
  folder: string,
  { folders, exclude }: { readonly folders: Set<string>; readonly exclude: readonly string[] },
): Promise<void> {
  const open = [{ folder, depth: 0 }]
  for (let next = open.pop(); next !== undefined && folders.size < FOLDERS_MAX; next = open.pop()) {
    folders.add(next.folder)
    if (next.depth === DEPTH_MAX) continue
    const entries = await readdir(next.folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const inner = join(next.folder, entry.name)
      const isPassedOver =
        entry.name.startsWith('.') || entry.name === 'node_modules' || exclude.includes(inner)
      if (entry.isDirectory() && !isPassedOver) open.push({ folder: inner, depth: next.depth + 1 })
    }
  }
}

async function findNearestFolder(folder: string): Promise<string> {
  const parent = dirname(folder)
  return parent === folder || (await isFolder(folder)) ? folder : findNearestFolder(parent)
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
