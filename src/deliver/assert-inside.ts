import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'

/**
 * Makes sure that a folder, with every symbolic link followed, lies in `root` or is `root`.
 *
 * @throws GazetteError `output` when it does not.
 */
export async function assertInside(root: string, folder: string): Promise<void> {
  const [outer, inner] = await Promise.all([realpath(root), realpath(folder)])
  if (inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)) return
  throw new GazetteError(`Cannot write into "${folder}": a symbolic link leads out of "${root}"`, {
    code: 'output',
    path: folder,
    fix: 'Remove the link, or name the folder it leads to',
  })
}
