import { lstat, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSafePath } from '../../kit/safe-path.ts'
import type { SiteFiles } from '../../model/site.ts'

const BYTES_MAX = 1024 * 1024

/**
 * Those of some files and folders (with a slash at the end) that a site's folder has, with the files' text.
 *
 * Symbolic links and files of more than 1 MiB are passed over.
 */
export async function readSite(folder: string, paths: readonly string[]): Promise<SiteFiles> {
  const files = new Map<string, string>()
  for (const path of new Set(paths)) {
    const isFolder = path.endsWith('/')
    const found = await lstat(join(folder, path.replace(/\/$/, ''))).catch(() => undefined)
    if (isFolder && found?.isDirectory()) files.set(path, '')
    if (!isFolder && found?.isFile() && found.size <= BYTES_MAX)
      files.set(path, await readFile(join(folder, path), 'utf8'))
  }
  return files
}

/** Whether there is a folder of a site at all. */
export async function hasSiteFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** The bytes of a file of the site; `undefined` when there is no ordinary file. */
export async function readSiteFile(folder: string, path: string): Promise<Buffer | 'not-a-file' | undefined> {
  if (!isSafePath(path)) return undefined
  const found = await lstat(join(folder, path)).catch(() => undefined)
  if (found === undefined) return undefined
  return found.isFile() ? readFile(join(folder, path)) : 'not-a-file'
}
