import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'
import type { Notice } from '../model/notice.ts'
import type { FoundFile } from './found-file.ts'

/** Why a file found in a folder is refused: a symbolic link takes it out of the folder, to nothing, or to no file. */
export async function findLinkTrouble(found: FoundFile, folder: string): Promise<Notice | undefined> {
  const [root, real] = await Promise.all([realpath(folder), realpath(found.absolute).catch(() => undefined)])
  const isFile = real !== undefined && (await stat(real).then((target) => target.isFile()))
  const inner = relative(root, real ?? root)
  if (isFile && !inner.startsWith('..') && !isAbsolute(inner)) return undefined
  const why = real === undefined ? 'leads nowhere' : isFile ? 'leaves the folder' : 'leads to no file'
  return {
    code: 'link-refused',
    message: `The symbolic link ${why}`,
    path: found.path,
    help: 'Copy the file instead',
  }
}
