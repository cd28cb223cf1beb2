import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '../kit/compare-text.ts'
import type { Notice } from '../model/notice.ts'
import { findFormatByName } from './article-extensions.ts'
import { findLinkTrouble } from './find-link-trouble.ts'
import type { FoundFile } from './found-file.ts'
import type { ReadLimits } from './read-limits.ts'

export interface Walk {
  readonly files: FoundFile[]
  readonly notices: Notice[]
}

export interface WalkOptions {
  /** How the folder is shown. */
  readonly path: string
  readonly limits: ReadLimits
  readonly exclude?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

const IGNORED: ReadonlySet<string> = new Set(['node_modules'])

/**
 * The articles' files in a folder and the folders in it.
 *
 * Hidden files and node_modules are passed over. A symbolic link is followed only to a file that lies in the folder,
 * so links can neither leave it nor go in circles.
 */
export async function walkFolder(
  folder: string,
  { path, limits, exclude = [], signal }: WalkOptions,
): Promise<Walk> {
  const walk: Walk = { files: [], notices: [] }
  const open: { absolute: string; path: string; folders: readonly string[] }[] = [
    { absolute: folder, path, folders: [] },
  ]
  for (
    let next = open.pop();
    next !== undefined && walk.files.length <= limits.fileCountMax;
    next = open.pop()
  ) {
    signal?.throwIfAborted()
    const entries = await readdir(next.absolute, { withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) {
      walk.notices.push({ code: 'folder-unreadable', message: 'The folder cannot be read', path: next.path })
      continue
    }
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const { name } = entry
      if (name.startsWith('.') || IGNORED.has(name) || exclude.includes(join(next.absolute, name))) continue
      const found = {
        absolute: join(next.absolute, name),
        path: joinShown(next.path, name),
        folders: next.folders,
      }
      if (entry.isDirectory()) {
        const inner = { ...found, folders: [...next.folders, name] }
        if (inner.folders.length <= limits.depthMax) open.push(inner)
        else
          walk.notices.push({
            code: 'folder-too-deep',
            message: `Folders lie deeper than ${limits.depthMax}`,
            path: found.path,
          })
      } else if (findFormatByName(name) !== undefined && (entry.isFile() || entry.isSymbolicLink())) {
        const refusal = entry.isSymbolicLink() ? await findLinkTrouble(found, folder) : undefined
        if (refusal) walk.notices.push(refusal)
        else walk.files.push(found)
      }
    }
  }
  return walk
}

/** A folder's shown path and a name in it; the root itself is shown as nothing. */
function joinShown(folder: string, name: string): string {
  return folder === '' || folder === '.' ? name : `${folder}/${name}`
}
